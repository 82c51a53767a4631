package org.appealdesk.training.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/** Writes JPEG files with the few Exif fields that phones and editors leave. */
final class Jpeg {
    /**
     * Exif fields, ASCII; null leaves one out.
     *
     * @param dateTime as Exif writes it, {@code 2026:10:14 13:42:10}
     */
    record Exif(
            @Nullable String model,
            @Nullable String software,
            @Nullable String dateTime) {}

    private static final short MODEL = 0x0110;
    private static final short SOFTWARE = 0x0131;
    private static final short DATE_TIME = 0x0132;
    private static final short ASCII = 2;

    /** Bytes of the TIFF header before the directory. */
    private static final int HEADER = 8;

    /** @param quality 0 to 1 */
    static byte[] write(BufferedImage image, float quality, Exif exif) throws IOException {
        byte[] plain = encode(image, quality);
        byte[] segment = segment(exif);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(segment);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** What is left of a picture after it was saved once at this quality. */
    static BufferedImage saved(BufferedImage image, float quality) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(encode(image, quality)));
    }

    private static byte[] encode(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The APP1 segment: “Exif”, a big-endian TIFF header and one directory. */
    private static byte[] segment(Exif exif) {
        Map<Short, byte[]> fields = new LinkedHashMap<>();
        put(fields, MODEL, exif.model());
        put(fields, SOFTWARE, exif.software());
        put(fields, DATE_TIME, exif.dateTime());
        int directory = 2 + fields.size() * 12 + 4;
        int data = fields.values().stream().mapToInt(value -> value.length).sum();
        ByteBuffer tiff = ByteBuffer.allocate(HEADER + directory + data);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(HEADER);
        tiff.putShort((short) fields.size());
        int at = HEADER + directory;
        for (var field : fields.entrySet()) {
            tiff.putShort(field.getKey())
                    .putShort(ASCII)
                    .putInt(field.getValue().length)
                    .putInt(at);
            at += field.getValue().length;
        }
        tiff.putInt(0);
        fields.values().forEach(tiff::put);
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + name.length + tiff.capacity())
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + name.length + tiff.capacity()))
                .put(name)
                .put(tiff.array())
                .array();
    }

    /** Short texts would have to stand in the entry itself, hence the least length. */
    private static void put(Map<Short, byte[]> fields, short tag, @Nullable String text) {
        if (text == null) {
            return;
        }
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        if (bytes.length <= 4) {
            throw new IllegalArgumentException("Exif texts here have four letters or more: " + text);
        }
        fields.put(tag, bytes);
    }

    private Jpeg() {}
}
