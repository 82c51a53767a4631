package org.appealdesk.console.evidence;

import java.awt.image.BufferedImage;

/**
 * A decoded picture, free of any toolkit.
 *
 * @param argb row by row from the top, {@code width × height} values, alpha not premultiplied; not copied, so nobody may
 *     write into it
 */
@SuppressWarnings("ArrayRecordComponent")
record Pixels(int width, int height, int[] argb) {
    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
