package org.appealdesk.evidence.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.appealdesk.casework.signal.PlainText;

/** Numbers by which banks know a transfer, in a text. */
final class References {

    /** Words that stand before one. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:ma giao dich|ma gd|so giao dich|ma tham chieu|so tham chieu|so but toan|ma ft|transaction (?:id|number|code)"
                    + "|reference(?: number| no)?|trace(?: number| no)?)\\b[ .:#]*([a-z0-9][a-z0-9.-]{6,39})");

    /** Some look like nothing else, and stand in tables without a word. */
    private static final Pattern TELLING = Pattern.compile("\\b(ft[0-9]{11,16}|mbvcb[.0-9]{8,30})\\b");

    private static final int LEAST_DIGITS = 6;

    private References() {}

    /** In the order of the text, in capitals, each once. */
    static List<String> of(String text) {
        String plain = PlainText.of(text);
        return Stream.of(NAMED, TELLING)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(found -> Digits.of(found.group(1)))
                .filter(reference ->
                        reference.chars().filter(Character::isDigit).count() >= LEAST_DIGITS)
                .distinct()
                .toList();
    }
}
