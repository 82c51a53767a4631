package org.appealdesk.console.widget;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** A picture of the clipboard, to become a file. */
final class PastedPicture {
    private static final String NAME = "pasted.png";

    private final BufferedImage pixels;

    /** Copies the pixels; on the FX thread. */
    PastedPicture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] argb = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    }

    /** Writes a file that goes when the program ends; takes a while, on any thread. */
    Path write() throws IOException {
        Path folder = Files.createTempDirectory("appeal-desk-");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(NAME);
        file.toFile().deleteOnExit();
        ImageIO.write(pixels, "png", file.toFile());
        return file;
    }
}
