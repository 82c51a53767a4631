package org.appealdesk.casework.people;

import java.util.Optional;
import org.appealdesk.engine.trade.PhoneNumber;

/**
 * Phone numbers however they are written. With its country code a number stands behind a plus; without one it is as it is
 * dialled at home, less its leading zeros. Stateless.
 */
final class PhoneDigits {

    /** So many digits at the end both writings of a number have in common. */
    private static final int TAIL = 8;

    private static final char STRUCK = '•';

    private PhoneDigits() {}

    /** Empty when the number is masked, or too short to tell people apart. */
    static Optional<String> of(PhoneNumber phone) {
        String e164 = phone.e164();
        return of(e164 == null ? phone.asTyped() : e164);
    }

    /** The same of a number as anybody writes it. */
    static Optional<String> of(String typed) {
        if (typed.indexOf(STRUCK) >= 0) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        boolean isAbroad = typed.strip().startsWith("+") || typed.strip().startsWith("＋") || digits.indexOf("00") == 0;
        String bare = digits.toString().replaceFirst("^0+", "");
        return bare.length() < TAIL ? Optional.empty() : Optional.of((isAbroad ? "+" : "") + bare);
    }

    /** What every writing of a number has in common. */
    static String tail(String digits) {
        return digits.substring(digits.length() - TAIL);
    }

    /** Whether two may be one: with both country codes they are equal, else one ends with the other. */
    static boolean isSame(String one, String other) {
        if (one.startsWith("+") == other.startsWith("+")) {
            return one.equals(other);
        }
        return one.startsWith("+") ? one.endsWith(other) : other.endsWith(one);
    }
}
