package org.appealdesk.backend.follow;

import java.util.Arrays;
import java.util.Locale;

/** Which codings of a body a client takes (RFC 9110, 12.5.3). */
final class Encodings {

    private Encodings() {}

    /** @param accepted the header {@code Accept-Encoding}; empty when there was none */
    static boolean gzip(String accepted) {
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                .map(one -> one.replace(" ", ""))
                .anyMatch(one -> one.equals("gzip") || (one.startsWith("gzip;") && !one.matches("gzip;q=0(\\.0*)?")));
    }
}
