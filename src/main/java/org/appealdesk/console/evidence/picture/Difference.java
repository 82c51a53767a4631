package org.appealdesk.console.evidence.picture;

import org.appealdesk.evidence.Pixels;

/**
 * By how much two pictures differ, pixel by pixel: what is the same in both is black.
 *
 * @param pixels the absolute difference of each colour, opaque
 * @param share of the pixels that differ at all, 0 to 1
 * @param most the largest difference of a colour, 0 to 255
 */
public record Difference(Pixels pixels, double share, int most) {
    private static final int OPAQUE = 0xff000000;

    /** More pixels tell no more, and cost time and memory. */
    private static final int MOST_PIXELS = 4_000_000;

    /** Compares; the second picture is made as large as the first. Takes time by the number of pixels. */
    public static Difference of(Pixels first, Pixels second) {
        double shrink = Math.min(1, Math.sqrt((double) MOST_PIXELS / ((double) first.width() * first.height())));
        int width = Math.max(1, (int) (first.width() * shrink));
        int height = Math.max(1, (int) (first.height() * shrink));
        Pixels one = Scaling.to(first, width, height);
        Pixels other = Scaling.to(second, width, height);
        boolean isDamaged = first.isDamaged() || second.isDamaged();
        Pixels pixels =
                Pixels.drawn(width, height, (x, y) -> OPAQUE | apart(one.at(x, y), other.at(x, y)), 1, isDamaged);
        int differing = 0;
        int most = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int largest = largest(pixels.at(x, y));
                if (largest > 0) {
                    differing++;
                    most = Math.max(most, largest);
                }
            }
        }
        return new Difference(pixels, (double) differing / (width * height), most);
    }

    /** Of each colour. */
    private static int apart(int one, int other) {
        return apart(one, other, 16) << 16 | apart(one, other, 8) << 8 | apart(one, other, 0);
    }

    private static int largest(int colours) {
        return Math.max(colours >> 16 & 0xff, Math.max(colours >> 8 & 0xff, colours & 0xff));
    }

    private static int apart(int one, int other, int shift) {
        return Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff));
    }
}
