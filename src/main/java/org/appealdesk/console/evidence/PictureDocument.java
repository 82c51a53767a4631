package org.appealdesk.console.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A PNG, JPEG or GIF picture. */
final class PictureDocument implements Document {
    /** Larger pictures are read at every second, third … pixel, so that a hostile file cannot fill the memory. */
    private static final long MOST_PIXELS = 40_000_000;

    private final Path file;

    private PictureDocument(Path file) {
        this.file = file;
    }

    static PictureDocument open(Path file) {
        return new PictureDocument(file);
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public Pixels page(int index) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            if (stream == null) {
                throw new IOException("not readable: " + file.getFileName());
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no decoder for " + file.getFileName());
            }
            return Pixels.of(decode(readers.next(), stream));
        } catch (RuntimeException broken) {
            // The decoders of the JDK answer some broken files with a RuntimeException.
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static BufferedImage decode(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
