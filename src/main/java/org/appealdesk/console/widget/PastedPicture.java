package org.appealdesk.console.widget;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture of the clipboard, to become a PNG file. */
final class PastedPicture {
    private static final String NAME = "pasted.png";
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int RED_GREEN_BLUE_ALPHA = 6;

    private final int width;
    private final int height;
    private final int[] argb;

    /** Copies the pixels; on the FX thread. */
    PastedPicture(Image image) {
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    }

    /** Writes a file that goes when the program ends; takes a while, on any thread. */
    Path write() throws IOException {
        Path folder = Files.createTempDirectory("appeal-desk-");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(NAME);
        file.toFile().deleteOnExit();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header());
            chunk(out, "IDAT", rows());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(width);
            out.writeInt(height);
            // The usual packing, the usual filters, and not in passes.
            out.write(new byte[] {BITS, RED_GREEN_BLUE_ALPHA, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    private byte[] rows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] row = new byte[1 + 4 * width];
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = argb[y * width + x];
                    row[1 + 4 * x] = (byte) (pixel >>> 16);
                    row[2 + 4 * x] = (byte) (pixel >>> 8);
                    row[3 + 4 * x] = (byte) pixel;
                    row[4 + 4 * x] = (byte) (pixel >>> 24);
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
