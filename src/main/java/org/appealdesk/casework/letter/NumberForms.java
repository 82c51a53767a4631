package org.appealdesk.casework.letter;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which one number is written, without what separates its digits. */
final class NumberForms {

    private static final int LONGEST_COUNTRY = 3;
    private static final int LEAST_NATIONAL = 7;
    private static final int LEAST_ACCOUNT = 6;

    private NumberForms() {}

    /** {@code +84912345678} as it is dialled from abroad and at home, with or without the zero for home. */
    static Stream<String> ofPhone(String e164) {
        String digits = bare(e164);
        Stream<String> abroad = Stream.of(digits, "00" + digits);
        Stream<String> home = IntStream.rangeClosed(1, LONGEST_COUNTRY)
                .filter(country -> digits.length() - country >= LEAST_NATIONAL)
                .boxed()
                .flatMap(country -> {
                    String national = digits.substring(country);
                    return Stream.of(national, "0" + national, digits.substring(0, country) + "0" + national);
                });
        return Stream.concat(abroad, home);
    }

    /** With and without the zeros before it; too short a number could be anything. */
    static Stream<String> ofAccount(String number) {
        String bare = bare(number);
        return Stream.of(bare, bare.replaceFirst("^0+", "")).filter(form -> form.length() >= LEAST_ACCOUNT);
    }

    private static String bare(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
