package org.appealdesk.training.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A phone's screen to draw on, {@value #WIDTH} × {@value #HEIGHT} points. Not safe for several threads. */
final class Screen {
    static final int WIDTH = 360;
    static final int HEIGHT = 780;

    static final Color INK = new Color(0x1B1F24);
    static final Color GREY = new Color(0x6B7280);
    static final Color LINE = new Color(0xE3E6EA);
    static final Color GREEN = new Color(0x16803C);
    static final Color RED = new Color(0xC02626);
    static final Color AMBER = new Color(0xB45309);

    /** Pixels a point. */
    private static final int DENSITY = 2;

    private final BufferedImage image =
            new BufferedImage(WIDTH * DENSITY, HEIGHT * DENSITY, BufferedImage.TYPE_INT_RGB);
    private final Typeface typeface;
    private final Graphics2D g;

    Screen(Typeface typeface, Color background) {
        this.typeface = typeface;
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(DENSITY, DENSITY);
        box(0, 0, WIDTH, HEIGHT, background);
    }

    BufferedImage image() {
        return image;
    }

    /** Draws over what another screen's picture became, as an editor does. */
    void paste(BufferedImage picture) {
        g.drawImage(picture, 0, 0, WIDTH, HEIGHT, null);
    }

    /** The colour that shows at a point. */
    Color colourAt(double x, double y) {
        return new Color(image.getRGB((int) (x * DENSITY), (int) (y * DENSITY)));
    }

    /** The phone's own line at the top: time, reception, battery. */
    void statusBar(String time, Color ink) {
        text(time, 28, 24, Lettering.bold(13, ink));
        for (int bar = 0; bar < 4; bar++) {
            round(286 + bar * 4.5, 21.5 - bar * 2.2, 3, 3 + bar * 2.2, 1, ink);
        }
        text("4G", 306, 24, Lettering.bold(10, ink));
        outline(324, 14.5, 20, 10, 3, ink);
        round(326, 16.5, 13, 6, 1.5, ink);
        round(345, 17.5, 1.6, 4, 0.8, ink);
    }

    void box(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    void round(double x, double y, double width, double height, double radius, Color color) {
        fill(new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2), color);
    }

    void outline(double x, double y, double width, double height, double radius, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke(1f));
        g.draw(new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2));
    }

    void gradient(double height, Color top, Color bottom) {
        g.setPaint(new GradientPaint(0, 0, top, 0, (float) height, bottom));
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
    }

    void disc(double centreX, double centreY, double radius, Color color) {
        fill(new Ellipse2D.Double(centreX - radius, centreY - radius, radius * 2, radius * 2), color);
    }

    void line(double x1, double y1, double x2, double y2, double thickness, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashes(double x1, double x2, double y, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 4f}, 0f));
        g.draw(new Line2D.Double(x1, y, x2, y));
    }

    void fill(Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }

    void tick(double centreX, double centreY, double size, Color color) {
        line(centreX - size * 0.45, centreY, centreX - size * 0.1, centreY + size * 0.35, size * 0.16, color);
        line(
                centreX - size * 0.1,
                centreY + size * 0.35,
                centreX + size * 0.5,
                centreY - size * 0.35,
                size * 0.16,
                color);
    }

    /** The hands of a clock, for what is still pending. */
    void hands(double centreX, double centreY, double size, Color color) {
        line(centreX, centreY - size * 0.45, centreX, centreY, size * 0.13, color);
        line(centreX, centreY, centreX + size * 0.32, centreY + size * 0.2, size * 0.13, color);
    }

    void text(String text, double x, double y, Lettering type) {
        g.setFont(font(type));
        g.setColor(type.color());
        g.drawString(text, (float) x, (float) y);
    }

    void centred(String text, double centreX, double y, Lettering type) {
        text(text, centreX - width(text, type) / 2, y, type);
    }

    void right(String text, double right, double y, Lettering type) {
        text(text, right - width(text, type), y, type);
    }

    double width(String text, Lettering type) {
        FontMetrics metrics = g.getFontMetrics(font(type));
        return metrics.getStringBounds(text, g).getWidth();
    }

    List<String> wrap(String text, double width, Lettering type) {
        return TextLines.wrap(text, width, line -> width(line, type));
    }

    private Font font(Lettering type) {
        return typeface.font(type.bold()).deriveFont((float) type.size());
    }

    /** How text is set. Sizes in points. */
    record Lettering(double size, boolean bold, Color color) {
        static Lettering plain(double size, Color color) {
            return new Lettering(size, false, color);
        }

        static Lettering bold(double size, Color color) {
            return new Lettering(size, true, color);
        }
    }
}
