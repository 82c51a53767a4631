package org.appealdesk.architecture.sample.casework;

import com.github.javakeyring.Keyring;
import com.nimbusds.oauth2.sdk.token.AccessToken;

/** Uses libraries that have no business here. */
public record ReadsSecrets(Keyring keychain, AccessToken token) {}
