package org.appealdesk.evidence.likeness;

import java.util.Arrays;

/** The lowest frequencies of a miniature, by the discrete cosine transform (DCT-II). */
final class Frequencies {

    private static final int KEPT = 8;
    private static final double[][] WAVES = waves();

    private Frequencies() {}

    /** One bit for each of 8 × 8 frequencies, row by row from the highest bit, without those that do not change at all. */
    static long signs(Luminance miniature) {
        double[] kept = strengths(miniature);
        double[] sorted = kept.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (double strength : kept) {
            bits = bits << 1 | (strength > median ? 1 : 0);
        }
        return bits;
    }

    private static double[] strengths(Luminance miniature) {
        int size = PictureHash.SIZE;
        double[][] across = new double[size][KEPT];
        for (int y = 0; y < size; y++) {
            for (int wave = 0; wave < KEPT; wave++) {
                for (int x = 0; x < size; x++) {
                    across[y][wave] += miniature.at(x, y) * WAVES[wave][x];
                }
            }
        }
        double[] strengths = new double[KEPT * KEPT];
        for (int row = 0; row < KEPT; row++) {
            for (int column = 0; column < KEPT; column++) {
                for (int y = 0; y < size; y++) {
                    strengths[row * KEPT + column] += across[y][column] * WAVES[row][y];
                }
            }
        }
        return strengths;
    }

    /** From the second frequency on: the first is the mean, which light changes. */
    private static double[][] waves() {
        double[][] waves = new double[KEPT][PictureHash.SIZE];
        for (int wave = 0; wave < KEPT; wave++) {
            for (int x = 0; x < PictureHash.SIZE; x++) {
                waves[wave][x] = Math.cos(Math.PI / PictureHash.SIZE * (x + 0.5) * (wave + 1));
            }
        }
        return waves;
    }
}
