/** Signing in with the exchange's own accounts, in the browser: OpenID Connect with PKCE. */
@NullMarked
package org.appealdesk.sync.signin;

import org.jspecify.annotations.NullMarked;
