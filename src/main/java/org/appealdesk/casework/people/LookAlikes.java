package org.appealdesk.casework.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names by how they look: diacritics, case, the order of words, and letters that another alphabet or a digit stands in for
 * make no difference. Stateless.
 */
final class LookAlikes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, Integer> CAPITALS = new HashMap<>();
    private static final Map<Integer, Integer> SMALL = new HashMap<>();

    static {
        // Greek capitals look like other letters than their small ones do.
        pairs(CAPITALS, "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX");
        pairs(SMALL, "αaβbεeζzηnιiκkμuνvοoρpτtυuχxγyωw");
        // Cyrillic: the small letters that are not alike have capitals that are.
        pairs(SMALL, "аaвbсcԁdеeнhһhіiјjкkмmоoрpԛqѕsтtуyԝwхxӏiпnгr");
        // Digits and signs; a small L, a capital i, a one and a bar are all one.
        pairs(SMALL, "0o1ili|i");
        // Latin letters with strokes have no mark to take off.
        pairs(SMALL, "đdłiøoħhŧtıiɡgɑa");
    }

    private LookAlikes() {}

    private static void pairs(Map<Integer, Integer> alike, String pairs) {
        int[] points = pairs.codePoints().toArray();
        for (int at = 0; at < points.length; at += 2) {
            alike.put(points[at], points[at + 1]);
        }
    }

    /** The words as they look, sorted; empty when there is no letter and no digit. Again changes nothing. */
    static String of(String name) {
        StringBuilder capitals = new StringBuilder();
        MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .codePoints()
                .map(point -> CAPITALS.getOrDefault(point, point))
                .forEach(capitals::appendCodePoint);
        StringBuilder looks = new StringBuilder();
        capitals.toString()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> SMALL.getOrDefault(point, point))
                .map(point -> Character.isLetterOrDigit(point) ? point : ' ')
                .forEach(looks::appendCodePoint);
        return Arrays.stream(looks.toString().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
