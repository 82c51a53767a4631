package org.appealdesk.console.driver;

import javafx.scene.paint.Color;

/** Contrast as WCAG 2.2 defines it. */
public final class Wcag {

    /** What level AA wants of text. */
    public static final double TEXT = 4.5;

    /** What level AA wants of large text, and of shapes that mean something. */
    public static final double SHAPE = 3.0;

    private Wcag() {}

    /** From 1, the same, to 21, black on white; whichever is in front. */
    public static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
