package org.appealdesk.evidence.wire;

/** How much one side says to the other at most. The decoder cuts to these; what is longer nevertheless is a lie. */
public final class WireLimits {
    /** Of a picture or page drawn: 160 MB in memory. */
    public static final int PIXELS = 40_000_000;

    /** Pixels of a side that can be told. */
    public static final int SIDE = Integer.MAX_VALUE;

    /** Characters of all text of a file; one takes up to three bytes. */
    public static final int TEXT = 2_000_000;

    /** Entries of a file about itself. */
    public static final int METADATA = 500;

    /** Characters of an entry's value. */
    public static final int VALUE = 2_000;

    /** Characters of a name, a reason, a program. */
    public static final int NAME = 500;

    /** Programs, codecs, QR codes, tables: there are never many. */
    public static final int FEW = 64;

    /** Pages whose text is kept. */
    public static final int PAGE_TEXTS = 1_000;

    /** Letters of a page whose places are told. */
    public static final int LETTERS = 50_000;

    /** Boxes burned into one copy. */
    public static final int BOXES = 10_000;

    static final int BYTES_A_CHARACTER = 3;

    /** Bytes of all texts of an answer. */
    static final long BUDGET = 16_000_000;

    private WireLimits() {}

    /** The beginning of a text, without half a character at its end. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
