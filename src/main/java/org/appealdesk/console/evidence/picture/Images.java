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

    /** Shares the pixels instead of copying them: a large picture is a hundred megabytes and more. */
    public static Image of(Pixels pixels) {
        return of(pixels.width(), pixels.height(), pixels.argb());
    }

    /** A part of a picture, copied. */
    static Image part(Pixels pixels, int left, int top, int width, int height) {
        int[] argb = new int[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels.argb(), (top + row) * pixels.width() + left, argb, row * width, width);
        }
        return of(width, height, argb);
    }

    static Image of(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
