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
        int[] one = Scaling.to(first, width, height).argb();
        int[] other = Scaling.to(second, width, height).argb();
        int[] argb = new int[width * height];
        int differing = 0;
        int most = 0;
        for (int at = 0; at < argb.length; at++) {
            int red = apart(one[at], other[at], 16);
            int green = apart(one[at], other[at], 8);
            int blue = apart(one[at], other[at], 0);
            argb[at] = OPAQUE | red << 16 | green << 8 | blue;
            int largest = Math.max(red, Math.max(green, blue));
            if (largest > 0) {
                differing++;
                most = Math.max(most, largest);
            }
        }
        Pixels pixels = new Pixels(width, height, argb, 1, first.isDamaged() || second.isDamaged());
        return new Difference(pixels, (double) differing / argb.length, most);
    }

    private static int apart(int one, int other, int shift) {
        return Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff));
    }
}
