package org.appealdesk.console.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A PNG, JPEG or GIF picture. */
final class PictureDocument implements Document {
    /** Larger pictures are read at every second, third … pixel, so that a hostile file cannot fill the memory. */
    private static final long MOST_PIXELS = 40_000_000;

    /** What comes before a picture in its file: a segment has at most 64 kB, and the camera's is among the first. */
    private static final int HEAD = 256 * 1024;

    /** The JPEG decoder draws what it has of a cut file, and only warns; other warnings are about colours. */
    private static final Pattern DAMAGE = Pattern.compile("Truncated|Premature|Corrupt");

    private final Path file;

    private PictureDocument(Path file) {
        this.file = file;
    }

    static PictureDocument open(Path file) {
        return new PictureDocument(file);
    }

    @Override
    public Signature signature() {
        return Signature.PICTURE;
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
            return decode(readers.next(), stream);
        }
    }

    private Pixels decode(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            int every = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS)));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            AtomicBoolean isDamaged = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> {
                if (DAMAGE.matcher(warning).find()) {
                    isDamaged.set(true);
                }
            });
            BufferedImage image = reader.read(0, param);
            return Pixels.of(image, held(), every, isDamaged.get());
        } finally {
            reader.dispose();
        }
    }

    private Orientation held() throws IOException {
        try (InputStream head = Files.newInputStream(file)) {
            return Orientation.of(head.readNBytes(HEAD));
        }
    }
}
