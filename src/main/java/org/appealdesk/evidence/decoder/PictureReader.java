package org.appealdesk.evidence.decoder;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/** Decodes pictures as they are stored, so much of them as fits. */
final class PictureReader {
    /** A header can claim any size; beyond this no picture has been taken. */
    private static final long MOST_CLAIMED = 4_000_000_000L;

    private static final int LONGEST_SIDE = 200_000;

    /** Bytes that a decoded picture takes before it is turned into a screen's colours. */
    private static final long MOST_BYTES = 200_000_000;

    /** The JPEG decoder draws what it has of a cut file, and only warns; other warnings are about colours. */
    private static final Pattern DAMAGE = Pattern.compile("Truncated|Premature|Corrupt", Pattern.CASE_INSENSITIVE);

    private PictureReader() {}

    /**
     * A picture as it is stored.
     *
     * @param width pixels of the file
     * @param every how many of the file's pixels in a row and in a column became one
     * @param isAnimated whether more pictures follow the first
     */
    record Decoded(BufferedImage image, int width, int height, int every, boolean isDamaged, boolean isAnimated) {}

    /** @param enough pixels of the longer side that are wanted at least, where the file has them */
    static Decoded read(OpenedFile file, int enough) throws IOException {
        if (file.kind() == FileKind.HEIC) {
            throw notShown(file);
        }
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(file.path().toFile())) {
            if (stream == null) {
                throw new IOException("not readable");
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notShown(file);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, false, true);
                return decode(reader, file.kind(), enough);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Decoded decode(ImageReader reader, FileKind kind, int enough) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MOST_CLAIMED || Math.max(width, height) > LONGEST_SIDE) {
            throw tooMany(width, height);
        }
        ImageTypeSpecifier type = typeOf(reader);
        int every = every(width, height, type, enough);
        // Its decoder makes the whole picture before it leaves pixels out.
        if (kind == FileKind.WEBP && pixels > WireLimits.PIXELS) {
            throw tooMany(width, height);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        AtomicBoolean isDamaged = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (DAMAGE.matcher(warning).find()) {
                isDamaged.set(true);
            }
        });
        BufferedImage image = readAsFarAsItGoes(reader, param, type, isDamaged);
        return new Decoded(image, width, height, every, isDamaged.get(), isAnimated(reader, kind));
    }

    private static RefusedException notShown(OpenedFile file) {
        return new RefusedException(Reason.NOT_SHOWN, file.kind().name());
    }

    private static boolean isAnimated(ImageReader reader, FileKind kind) {
        try {
            return kind != FileKind.JPEG && kind != FileKind.PNG && reader.getNumImages(true) > 1;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static RefusedException tooMany(int width, int height) {
        return new RefusedException(Reason.TOO_MANY_PIXELS, width + " × " + height);
    }

    private static @Nullable ImageTypeSpecifier typeOf(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types != null && types.hasNext() ? types.next() : null;
    }

    private static int every(int width, int height, @Nullable ImageTypeSpecifier type, int enough) {
        int bits = type == null ? 32 : type.getColorModel().getPixelSize();
        double pixels = (double) width * height;
        double byPixels = Math.sqrt(pixels / WireLimits.PIXELS);
        double byBytes = Math.sqrt(pixels * bits / 8 / MOST_BYTES);
        int fits = (int) Math.ceil(Math.max(byPixels, byBytes));
        return Math.max(1, Math.max(fits, Math.max(width, height) / enough));
    }

    /** Of a file that breaks off, what came before is shown. */
    private static BufferedImage readAsFarAsItGoes(
            ImageReader reader, ImageReadParam param, @Nullable ImageTypeSpecifier type, AtomicBoolean isDamaged)
            throws IOException {
        if (type == null) {
            return reader.read(0, param);
        }
        int every = param.getSourceXSubsampling();
        BufferedImage image = type.createBufferedImage(
                Math.ceilDiv(reader.getWidth(0), every), Math.ceilDiv(reader.getHeight(0), every));
        param.setDestination(image);
        Rows rows = new Rows();
        reader.addIIOReadUpdateListener(rows);
        try {
            return reader.read(0, param);
        } catch (IOException | RuntimeException broken) {
            if (!rows.haveCome()) {
                throw broken;
            }
            isDamaged.set(true);
            return image;
        }
    }
}
