package org.appealdesk.console.evidence.picture;

import org.appealdesk.evidence.Pixels;

/** Pictures made smaller, or as large as others. Takes time by the number of pixels; for any thread. */
final class Scaling {
    private static final int RED_BLUE = 0x00ff00ff;
    private static final int HALF_OF_FOUR = 0x00020002;

    private Scaling() {}

    /** Half as wide and high, rounded up; each pixel is the mean of four. */
    static Pixels half(Pixels from) {
        int width = (from.width() + 1) / 2;
        int height = (from.height() + 1) / 2;
        return Pixels.drawn(width, height, (x, y) -> mean(from, 2 * x, 2 * y), from.every() * 2, from.isDamaged());
    }

    private static int mean(Pixels from, int left, int top) {
        int right = Math.min(left + 1, from.width() - 1);
        int bottom = Math.min(top + 1, from.height() - 1);
        return mean(from.at(left, top), from.at(right, top), from.at(left, bottom), from.at(right, bottom));
    }

    /** Two channels at once: each has eight bits free above it for the sum. */
    private static int mean(int one, int two, int three, int four) {
        int redBlue = (one & RED_BLUE) + (two & RED_BLUE) + (three & RED_BLUE) + (four & RED_BLUE) + HALF_OF_FOUR;
        int alphaGreen = (one >>> 8 & RED_BLUE)
                + (two >>> 8 & RED_BLUE)
                + (three >>> 8 & RED_BLUE)
                + (four >>> 8 & RED_BLUE)
                + HALF_OF_FOUR;
        return (redBlue >>> 2 & RED_BLUE) | (alphaGreen >>> 2 & RED_BLUE) << 8;
    }

    /** The same picture in another size; what is much larger is halved first, so that no line gets lost. */
    static Pixels to(Pixels from, int width, int height) {
        if (from.width() == width && from.height() == height) {
            return from;
        }
        if (from.width() >= 2 * width && from.height() >= 2 * height) {
            return to(half(from), width, height);
        }
        return Pixels.drawn(
                width,
                height,
                (x, y) -> between(from, within(x, width, from.width()), within(y, height, from.height())),
                from.every(),
                from.isDamaged());
    }

    /** Where the middle of a pixel lies among the pixels of another size. */
    private static double within(int pixel, int size, int otherSize) {
        return Math.clamp((pixel + 0.5) * otherSize / size - 0.5, 0, otherSize - 1.0);
    }

    private static int between(Pixels from, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, from.width() - 1);
        int bottom = Math.min(top + 1, from.height() - 1);
        int above = mix(from.at(left, top), from.at(right, top), x - left);
        int below = mix(from.at(left, bottom), from.at(right, bottom), x - left);
        return mix(above, below, y - top);
    }

    private static int mix(int one, int other, double share) {
        int weight = (int) Math.round(share * 256);
        int redBlue = ((one & RED_BLUE) * (256 - weight) + (other & RED_BLUE) * weight) >>> 8 & RED_BLUE;
        int alphaGreen = ((one >>> 8 & RED_BLUE) * (256 - weight) + (other >>> 8 & RED_BLUE) * weight) & ~RED_BLUE;
        return redBlue | alphaGreen;
    }
}
