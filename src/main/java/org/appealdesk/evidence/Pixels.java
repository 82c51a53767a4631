package org.appealdesk.evidence;

/**
 * A decoded picture or page, upright, free of any toolkit.
 *
 * @param argb row by row from the top, {@code width × height} values, alpha premultiplied; not copied, so nobody may write
 *     into it
 * @param every how many pixels of the file in a row and in a column became one: 1 when all are there
 * @param isDamaged whether the file ended too early, or the decoder had to guess
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pixels(int width, int height, int[] argb, int every, boolean isDamaged) {
    public Pixels {
        if (width <= 0 || height <= 0 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(width + " × " + height + " pixels are not " + argb.length);
        }
    }
}
