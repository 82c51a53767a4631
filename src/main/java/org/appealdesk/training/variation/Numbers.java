package org.appealdesk.training.variation;

import java.math.BigInteger;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Invents numbers of the form that others have. Of an account and a phone only the second group changes: the bank or
 * network, which comes first, stays, and so do the last digits, by which people speak of them; and two numbers that
 * differ in a digit still do.
 */
final class Numbers {
    private static final String IBAN = "[A-Z]{2}[0-9]{2} .*";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private final RandomGenerator random;

    Numbers(RandomGenerator random) {
        this.random = random;
    }

    /** So many digits. */
    String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    /** Keeps the first characters of a number. */
    String after(int kept, String number) {
        return number.substring(0, kept) + digits(number.length() - kept);
    }

    /** What stands for an account or phone number as it is typed with spaces, and for those that begin like it. */
    void grouped(String number, Map<String, String> instead) {
        if (number.matches(IBAN)) {
            instead.put(number, iban(number));
            return;
        }
        String[] groups = number.replaceFirst("^\\+[0-9]+ ", "").split(" ", -1);
        if (groups.length < 2) {
            return;
        }
        String first = groups[0].replaceFirst("^0(?=[1-9])", "");
        String changed = instead.getOrDefault(first + " " + groups[1], first + " " + digits(groups[1].length()));
        instead.put(first + " " + groups[1], changed);
        instead.put("0" + first + " " + groups[1], "0" + changed);
    }

    /** The last but one group changes, and with it the check digits (ISO 13616). */
    private String iban(String number) {
        String[] groups = number.split(" ", -1);
        groups[groups.length - 2] = digits(groups[groups.length - 2].length());
        String country = number.substring(0, 2);
        groups[0] = country + "00";
        String behind = String.join("", groups).substring(4) + country + "00";
        String figures = behind.chars()
                .mapToObj(symbol -> String.valueOf(Character.digit(symbol, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        int check = 98 - new BigInteger(figures).mod(MODULUS).intValue();
        groups[0] = country + "%02d".formatted(check);
        return String.join(" ", groups);
    }
}
