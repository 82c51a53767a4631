package org.appealdesk.evidence;

/**
 * What to draw.
 *
 * @param page from 0; a picture has one
 * @param longestEdge pixels of the longer side at most; the whole is made smaller where it would be longer
 */
public record Drawing(int page, int longestEdge, Rendition rendition) {

    /** Bounded only by what fits into the decoder. */
    public static final int WHOLE = Integer.MAX_VALUE;

    public enum Rendition {
        PLAIN,
        /** How much each part changes when it is compressed once more: a hint at best. */
        ERROR_LEVEL
    }

    public static Drawing page(int page) {
        return new Drawing(page, WHOLE, Rendition.PLAIN);
    }

    public static Drawing thumbnail(int longestEdge) {
        return new Drawing(0, longestEdge, Rendition.PLAIN);
    }
}
