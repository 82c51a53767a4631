package org.appealdesk.console.evidence;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A decoded picture, free of any toolkit.
 *
 * @param argb row by row from the top, {@code width × height} values, alpha premultiplied; not copied, so nobody may write
 *     into it
 * @param every how many pixels of the file in a row and in a column became one: 1 when all are there
 * @param isDamaged whether the file ended too early, or the decoder had to guess
 */
@SuppressWarnings("ArrayRecordComponent")
record Pixels(int width, int height, int[] argb, int every, boolean isDamaged) {

    static Pixels of(BufferedImage image) {
        return of(image, Orientation.UPRIGHT, 1, false);
    }

    /** Turned as it was held when it was taken. */
    static Pixels of(BufferedImage image, Orientation held, int every, boolean isDamaged) {
        int width = held.swapsSides() ? image.getHeight() : image.getWidth();
        int height = held.swapsSides() ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = upright.createGraphics();
        if (held == Orientation.UPRIGHT) {
            // Through a transform, even an empty one, many kinds of picture would be copied once more on the way.
            graphics.drawImage(image, 0, 0, null);
        } else {
            graphics.drawImage(image, held.upright(image.getWidth(), image.getHeight()), null);
        }
        graphics.dispose();
        int[] argb = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        return new Pixels(width, height, argb, every, isDamaged);
    }
}
