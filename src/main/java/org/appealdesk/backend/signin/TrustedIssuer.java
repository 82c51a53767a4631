package org.appealdesk.backend.signin;

import org.jspecify.annotations.Nullable;

/**
 * Whose word is taken for who somebody is.
 *
 * @param issuer exactly as its tokens name it
 * @param clientId the console's
 * @param audience what access tokens that are meant for this backend name
 * @param scopes the console is to ask for
 * @param firstDay the claim of its access tokens that tells since when somebody has worked here; null when none does
 */
public record TrustedIssuer(
        String issuer,
        String clientId,
        String audience,
        String scopes,
        @Nullable String firstDay) {

    public TrustedIssuer {
        if (audience.equals(clientId)) {
            throw new IllegalArgumentException(
                    "An id token names the client: it would open the door if the audience were the client too");
        }
    }
}
