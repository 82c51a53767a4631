package org.appealdesk.console.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: without case, diacritics and doubled spaces, so that “nguyen duc” finds “Nguyễn Đức”. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Folding() {}

    /** The folded form; folding twice changes nothing. */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether every word of the query is in the text, in any order. Both are folded already. */
    public static boolean matches(String foldedText, String foldedQuery) {
        for (String word : foldedQuery.split(" ", -1)) {
            if (!foldedText.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
