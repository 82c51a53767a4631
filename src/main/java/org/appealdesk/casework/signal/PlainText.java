package org.appealdesk.casework.signal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, diacritics and doubled spaces. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    /** The plain form; making it plain twice changes nothing. */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether two names are of the same words, in any order: banks print them without diacritics and turned round. */
    static boolean isSameName(String one, String other) {
        return words(one).equals(words(other));
    }

    /** Whether the words of a name stand together in a text, in any order. */
    public static boolean hasName(String text, String name) {
        List<String> sought = words(name);
        List<String> all = split(text);
        for (int at = 0; at + sought.size() <= all.size() && !sought.isEmpty(); at++) {
            if (all.subList(at, at + sought.size()).stream().sorted().toList().equals(sought)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        return split(name).stream().sorted().toList();
    }

    private static List<String> split(String text) {
        return Arrays.stream(of(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
