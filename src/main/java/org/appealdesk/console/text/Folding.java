package org.appealdesk.console.text;

import org.appealdesk.casework.signal.PlainText;

/** Text as it is searched: without case, diacritics and doubled spaces, so that “nguyen duc” finds “Nguyễn Đức”. */
public final class Folding {

    private Folding() {}

    /** The folded form; folding twice changes nothing. */
    public static String fold(String text) {
        return PlainText.of(text);
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
