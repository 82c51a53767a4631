package org.appealdesk.backend.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Whose word is taken for who somebody is.
 *
 * @param issuer exactly as its tokens name it
 * @param clientId the console's
 * @param audience what access tokens that are meant for this backend name
 * @param scopes the console is to ask for
 */
public record TrustedIssuer(String issuer, String clientId, String audience, String scopes) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    public TrustedIssuer {
        if (audience.equals(clientId)) {
            throw new IllegalArgumentException(
                    "An id token names the client: it would open the door if the audience were the client too");
        }
    }

    /** Whether what is asked there cannot be answered by somebody in between. */
    public static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return !host.isEmpty() && (scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host)));
    }
}
