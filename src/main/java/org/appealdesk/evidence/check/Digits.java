package org.appealdesk.evidence.check;

import java.util.Locale;

/** Numbers of accounts and transfers as they are compared: letters and digits only. */
final class Digits {

    private Digits() {}

    static String of(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
