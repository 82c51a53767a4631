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
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int top = 2 * y * from.width();
            int bottom = Math.min(2 * y + 1, from.height() - 1) * from.width();
            for (int x = 0; x < width; x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, from.width() - 1);
                argb[y * width + x] = mean(
                        from.argb()[top + left],
                        from.argb()[top + right],
                        from.argb()[bottom + left],
                        from.argb()[bottom + right]);
            }
        }
        return new Pixels(width, height, argb, from.every() * 2, from.isDamaged());
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
        Pixels near = from;
        while (near.width() >= 2 * width && near.height() >= 2 * height) {
            near = half(near);
        }
        if (near.width() == width && near.height() == height) {
            return near;
        }
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            double sourceY = Math.clamp((y + 0.5) * near.height() / height - 0.5, 0, near.height() - 1.0);
            for (int x = 0; x < width; x++) {
                double sourceX = Math.clamp((x + 0.5) * near.width() / width - 0.5, 0, near.width() - 1.0);
                argb[y * width + x] = between(near, sourceX, sourceY);
            }
        }
        return new Pixels(width, height, argb, near.every(), near.isDamaged());
    }

    private static int between(Pixels from, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, from.width() - 1);
        int bottom = Math.min(top + 1, from.height() - 1);
        int[] argb = from.argb();
        int above = mix(argb[top * from.width() + left], argb[top * from.width() + right], x - left);
        int below = mix(argb[bottom * from.width() + left], argb[bottom * from.width() + right], x - left);
        return mix(above, below, y - top);
    }

    private static int mix(int one, int other, double share) {
        int weight = (int) Math.round(share * 256);
        int redBlue = ((one & RED_BLUE) * (256 - weight) + (other & RED_BLUE) * weight) >>> 8 & RED_BLUE;
        int alphaGreen = ((one >>> 8 & RED_BLUE) * (256 - weight) + (other >>> 8 & RED_BLUE) * weight) & ~RED_BLUE;
        return redBlue | alphaGreen;
    }
}
