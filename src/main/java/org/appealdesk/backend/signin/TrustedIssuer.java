package org.appealdesk.backend.signin;

/**
 * Whose word is taken for who somebody is.
 *
 * @param issuer exactly as its tokens name it
 * @param clientId the console's
 * @param audience what access tokens that are meant for this backend name
 * @param scopes the console is to ask for
 */
public record TrustedIssuer(String issuer, String clientId, String audience, String scopes) {

    public TrustedIssuer {
        if (audience.equals(clientId)) {
            throw new IllegalArgumentException(
                    "An id token names the client: it would open the door if the audience were the client too");
        }
    }
}
