package org.appealdesk.evidence.decoder;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.appealdesk.evidence.Pixels;

/** Makes pictures smaller, and pixels of them. */
final class Scaling {
    private Scaling() {}

    /** Smaller, if it is longer than that; in halves, so that thin lines stay to be seen. */
    static BufferedImage within(BufferedImage image, int longestEdge) {
        BufferedImage smaller = image;
        int edge = edge(smaller);
        while (edge > longestEdge) {
            int next = Math.max(longestEdge, edge / 2);
            smaller = scaled(smaller, (double) next / edge);
            edge = next;
        }
        return smaller;
    }

    private static int edge(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    /** @param image of premultiplied alpha; its own pixels are handed over */
    static Pixels pixels(BufferedImage image, int every, boolean isDamaged) {
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Pixels.of(image.getWidth(), image.getHeight(), argb, every, isDamaged);
    }
}
