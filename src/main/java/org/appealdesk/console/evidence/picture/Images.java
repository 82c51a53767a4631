package org.appealdesk.console.evidence.picture;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.appealdesk.evidence.Pixels;

/** Pixels as images of the toolkit. */
public final class Images {
    private Images() {}

    /** The whole picture, copied: not for large ones. */
    public static Image of(Pixels pixels) {
        return part(pixels, 0, 0, pixels.width(), pixels.height());
    }

    /** A part of a picture, copied. */
    static Image part(Pixels pixels, int left, int top, int width, int height) {
        int[] argb = new int[width * height];
        for (int row = 0; row < height; row++) {
            pixels.copy(left, top + row, width, argb, row * width);
        }
        return of(width, height, argb);
    }

    static Image of(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
