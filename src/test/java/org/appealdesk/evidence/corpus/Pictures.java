package org.appealdesk.evidence.corpus;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures. */
public final class Pictures {
    private static final String DOT = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private Pictures() {}

    /** A picture whose left half is red and whose right half is blue. */
    public static byte[] halves(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return written(format, image);
    }

    /** A picture that cannot be made small. */
    public static byte[] noise(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(format, image);
    }

    /** A black picture of any size in very few bytes. */
    public static byte[] black(int width, int height) {
        return written("png", new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
    }

    public static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("Java writes no " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One black pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode(DOT);
    }

    /** As printers want it: four colours, which a screen has not. */
    public static byte[] cmykJpeg(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ofJava();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        // Without this segment four colours could be anything.
        byte[] jpeg = bytes.toByteArray();
        byte[] adobe = "\u00ff\u00ee\0\u000eAdobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + adobe.length)
                .put(jpeg, 0, 2)
                .put(adobe)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The plugins' own writer takes no raster. */
    private static ImageWriter ofJava() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            writer = writers.next();
        }
        return writer;
    }

    /** Two QR codes beside each other. */
    public static byte[] codes(String left, String right) {
        int size = 300;
        BufferedImage image = new BufferedImage(2 * size, size, BufferedImage.TYPE_INT_RGB);
        draw(left, image, 0, size);
        draw(right, image, size, size);
        return written("png", image);
    }

    private static void draw(String text, BufferedImage image, int from, int size) {
        try {
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    image.setRGB(from + x, y, code.get(x, y) ? 0 : 0xffffff);
                }
            }
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A PNG whose header claims a size, and which ends there. */
    public static byte[] flood(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }

    /** A GIF of two pictures, one after the other. */
    public static byte[] animatedGif() {
        byte[] one = halves("gif", 8, 4);
        // From the first block on, without the trailer, once more.
        int blocks = 13 + 3 * (2 << (one[10] & 7));
        return ByteBuffer.allocate(one.length + one.length - 1 - blocks)
                .put(one, 0, one.length - 1)
                .put(one, blocks, one.length - blocks)
                .array();
    }
}
