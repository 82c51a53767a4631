package org.appealdesk.evidence.likeness;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** What becomes of a picture before somebody hands it in again. */
enum Copy {
    ROTATED_90,
    ROTATED_180,
    ROTATED_270,
    MIRRORED,
    CROPPED,
    HALF_SIZE,
    RECOMPRESSED,
    MESSENGER,
    TURNED_MESSENGER;

    BufferedImage of(BufferedImage picture, RandomGenerator random) {
        return switch (this) {
            case ROTATED_90 -> rotated(picture, 1);
            case ROTATED_180 -> rotated(picture, 2);
            case ROTATED_270 -> rotated(picture, 3);
            case MIRRORED -> mirrored(picture);
            case CROPPED -> cropped(picture, random, 0.05);
            case HALF_SIZE -> scaled(picture, 0.5);
            case RECOMPRESSED -> compressed(picture, 0.4f);
            case MESSENGER -> messenger(picture, random);
            case TURNED_MESSENGER -> messenger(rotated(picture, 1), random);
        };
    }

    /** A screenshot of a chat, near enough: cut by hand, made to fit, compressed. */
    private static BufferedImage messenger(BufferedImage picture, RandomGenerator random) {
        return compressed(scaled(cropped(picture, random, 0.02), 0.8), 0.55f);
    }

    /** @param most share cut off each of the four sides at most; at least two fifths of it off one */
    private static BufferedImage cropped(BufferedImage picture, RandomGenerator random, double most) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int left = (int) (width * random.nextDouble(0, most));
        int right = (int) (width * random.nextDouble(0, most));
        int top = (int) (height * random.nextDouble(most * 0.4, most));
        int bottom = (int) (height * random.nextDouble(0, most));
        return drawn(
                picture,
                width - left - right,
                height - top - bottom,
                AffineTransform.getTranslateInstance(-left, -top));
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        return drawn(
                picture,
                (int) (picture.getWidth() * factor),
                (int) (picture.getHeight() * factor),
                AffineTransform.getScaleInstance(factor, factor));
    }

    private static BufferedImage rotated(BufferedImage picture, int quarters) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = new AffineTransform();
        switch (quarters) {
            case 1 -> turn.translate(height, 0);
            case 2 -> turn.translate(width, height);
            default -> turn.translate(0, width);
        }
        turn.quadrantRotate(quarters);
        return quarters == 2 ? drawn(picture, width, height, turn) : drawn(picture, height, width, turn);
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        return drawn(
                picture,
                picture.getWidth(),
                picture.getHeight(),
                new AffineTransform(-1, 0, 0, 1, picture.getWidth(), 0));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform how) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, how, null);
        g.dispose();
        return drawn;
    }

    private static BufferedImage compressed(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var target = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), how);
            target.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
