package org.appealdesk.console.text;

import java.text.Bidi;

/** Text from strangers, such as the name of a file, made fit to stand in a line of ours. */
public final class Untrusted {
    /** Stands for what cannot or must not be shown. */
    static final String HIDDEN = "\ufffd";

    /** Around letters that are written from right to left, so that what stands before and after stays where it is. */
    private static final String LEFT_TO_RIGHT = "\u200e";

    private Untrusted() {}

    /**
     * The same in one line: control signs, ends of lines, and marks that turn the direction of writing (with which
     * {@code receipt gpj.exe} reads as {@code receipt exe.jpg}) become a sign that can be seen.
     */
    public static String line(String text) {
        String shown = text.codePoints()
                .mapToObj(sign -> isHarmless(sign) ? Character.toString(sign) : HIDDEN)
                .reduce("", String::concat);
        return Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())
                ? LEFT_TO_RIGHT + shown + LEFT_TO_RIGHT
                : shown;
    }

    private static boolean isHarmless(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
