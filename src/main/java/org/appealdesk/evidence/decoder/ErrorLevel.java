package org.appealdesk.evidence.decoder;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Shows how much each part of a picture changes when it is compressed once more. Parts that were put in later may change
 * more than what was compressed before; so do sharp edges and small print, so that it is a hint at best.
 */
final class ErrorLevel {
    private static final float QUALITY = 0.9f;
    private static final int AMPLIFIED = 16;
    private static final int BRIGHTEST = 255;

    /** Strips keep the memory small; of a multiple of JPEG's blocks, so that they are compressed as in the whole. */
    private static final int STRIP = 512;

    private ErrorLevel() {}

    static BufferedImage of(BufferedImage stored) throws IOException {
        BufferedImage levels = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int top = 0; top < stored.getHeight(); top += STRIP) {
            int height = Math.min(STRIP, stored.getHeight() - top);
            BufferedImage strip = opaque(stored.getSubimage(0, top, stored.getWidth(), height));
            BufferedImage again = compressed(strip);
            compare(strip, again, levels, top);
        }
        return levels;
    }

    private static BufferedImage opaque(BufferedImage part) {
        BufferedImage strip = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        graphics.drawImage(part, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return strip;
    }

    private static BufferedImage compressed(BufferedImage strip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(strip, null, null), param);
        } finally {
            writer.dispose();
        }
        return opaque(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static void compare(BufferedImage strip, BufferedImage again, BufferedImage levels, int top) {
        int width = strip.getWidth();
        int[] before = new int[width];
        int[] after = new int[width];
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getRGB(0, y, width, 1, before, 0, width);
            again.getRGB(0, y, width, 1, after, 0, width);
            for (int x = 0; x < width; x++) {
                before[x] = difference(before[x], after[x]);
            }
            levels.setRGB(0, top + y, width, 1, before, 0, width);
        }
    }

    private static int difference(int before, int after) {
        int level = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int by = Math.abs((before >> shift & BRIGHTEST) - (after >> shift & BRIGHTEST));
            level |= Math.min(BRIGHTEST, by * AMPLIFIED) << shift;
        }
        return level;
    }
}
