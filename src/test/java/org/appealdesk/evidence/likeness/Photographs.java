package org.appealdesk.evidence.likeness;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** Pictures somewhat like photographs: soft light, things in it, grain. */
final class Photographs {

    private Photographs() {}

    static BufferedImage draw(RandomGenerator random) {
        int width = random.nextInt(480, 1000);
        int height = random.nextInt(480, 1000);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(
                random.nextInt(width), 0, colour(random, 255), random.nextInt(width), height, colour(random, 255)));
        g.fillRect(0, 0, width, height);
        for (int thing = random.nextInt(5, 25); thing > 0; thing--) {
            double size = random.nextDouble(0.05, 0.4) * width;
            double x = random.nextDouble(-0.1, 1) * width;
            double y = random.nextDouble(-0.1, 1) * height;
            g.setTransform(AffineTransform.getRotateInstance(random.nextDouble(6.3), x, y));
            g.setPaint(new GradientPaint(
                    (float) x, (float) y, colour(random, 220), (float) (x + size), (float) y, colour(random, 120)));
            g.fill(
                    random.nextBoolean()
                            ? new Ellipse2D.Double(x, y, size, size * random.nextDouble(0.3, 1.5))
                            : new Rectangle2D.Double(x, y, size, size * random.nextDouble(0.3, 1.5)));
        }
        g.dispose();
        grain(image, random);
        return image;
    }

    private static void grain(BufferedImage image, RandomGenerator random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int more = random.nextInt(-12, 13);
                int rgb = image.getRGB(x, y);
                image.setRGB(x, y, lit(rgb >> 16, more) << 16 | lit(rgb >> 8, more) << 8 | lit(rgb, more));
            }
        }
    }

    private static int lit(int value, int more) {
        return Math.clamp((value & 0xFF) + more, 0, 255);
    }

    private static Color colour(RandomGenerator random, int alpha) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), alpha);
    }
}
