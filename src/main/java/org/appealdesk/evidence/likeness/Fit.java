package org.appealdesk.evidence.likeness;

/**
 * Where one line of profiles lies in another.
 *
 * @param from the cell of the one at which the other begins; below 0 when the one is cut off there
 * @param to the cell at which it ends; above {@link Profiles#LENGTH} when the one is cut off there
 * @param first correlation of the first of the two lines with its like, 1 when they are the same
 * @param second that of the second
 */
record Fit(double from, double to, double first, double second) {

    /** As much as may be cut off each end, in cells. */
    static final int MOST = 14;

    /** Between two fits that are tried first; lines of text are twice as far apart. */
    private static final int STEP = 2;

    private static final double FINEST = 0.2;

    /** Below that no finer fit makes good what the lines lack. */
    private static final double WORTH_REFINING = 0.6;

    double least() {
        return Math.min(first, second);
    }

    private double sum() {
        return first + second;
    }

    /** @return how much was cut off at either end at most, as a share of the length */
    double cut() {
        return Math.max(Math.abs(from), Math.abs(Profiles.LENGTH - to)) / Profiles.LENGTH;
    }

    /** A pair of lines, laid out for all fits that are tried first; made once, compared with many. */
    static final class Tried {

        private static final int A_SIDE = 2 * MOST / STEP + 1;

        private final byte[] first;
        private final byte[] second;
        private final int[][] firsts = new int[A_SIDE * A_SIDE][];
        private final int[][] seconds = new int[A_SIDE * A_SIDE][];
        private final double[] firstNorms = new double[A_SIDE * A_SIDE];
        private final double[] secondNorms = new double[A_SIDE * A_SIDE];

        Tried(byte[] first, byte[] second) {
            this.first = first;
            this.second = second;
            for (int at = 0; at < firsts.length; at++) {
                firsts[at] = stretched(first, from(at), to(at));
                seconds[at] = stretched(second, from(at), to(at));
                firstNorms[at] = norm(firsts[at]);
                secondNorms[at] = norm(seconds[at]);
            }
        }

        private static double from(int at) {
            return at / A_SIDE * STEP - MOST;
        }

        private static double to(int at) {
            return Profiles.LENGTH + MOST - at % A_SIDE * STEP;
        }

        /** The best fit of another pair of lines; a hopeless one is not made exact. */
        Fit best(byte[] otherFirst, byte[] otherSecond) {
            int[] one = widened(otherFirst);
            int[] two = widened(otherSecond);
            double oneNorm = norm(one);
            double twoNorm = norm(two);
            Fit best = new Fit(0, Profiles.LENGTH, -1, -1);
            for (int at = 0; at < firsts.length; at++) {
                double inFirst = product(firsts[at], one) / (firstNorms[at] * oneNorm);
                double inSecond = product(seconds[at], two) / (secondNorms[at] * twoNorm);
                if (inFirst + inSecond > best.sum()) {
                    best = new Fit(from(at), to(at), inFirst, inSecond);
                }
            }
            return best.least() < WORTH_REFINING ? best : refined(best, one, two);
        }

        private Fit refined(Fit start, int[] one, int[] two) {
            Fit best = start;
            for (double step = STEP / 2.0; step >= FINEST; step /= 2) {
                Fit centre = best;
                for (int around = 0; around < 9; around++) {
                    double from = centre.from + (around / 3 - 1) * step;
                    double to = centre.to + (around % 3 - 1) * step;
                    double inFirst = correlation(stretched(first, from, to), one);
                    double inSecond = correlation(stretched(second, from, to), two);
                    if (inFirst + inSecond > best.sum()) {
                        best = new Fit(from, to, inFirst, inSecond);
                    }
                }
            }
            return best;
        }
    }

    /** The part of a line between two cells, in full length; nothing where it was cut off. */
    private static int[] stretched(byte[] line, double from, double to) {
        int[] stretched = new int[Profiles.LENGTH];
        double scale = (to - from) / Profiles.LENGTH;
        for (int at = 0; at < stretched.length; at++) {
            double place = (at + 0.5) * scale + from - 0.5;
            if (place >= 0 && place <= Profiles.LENGTH - 1) {
                int cell = Math.min((int) place, Profiles.LENGTH - 2);
                double part = place - cell;
                stretched[at] = (int) Math.round(line[cell] * (1 - part) + line[cell + 1] * part);
            }
        }
        return stretched;
    }

    private static int[] widened(byte[] line) {
        int[] widened = new int[line.length];
        for (int at = 0; at < line.length; at++) {
            widened[at] = line[at];
        }
        return widened;
    }

    private static double correlation(int[] one, int[] other) {
        return product(one, other) / (norm(one) * norm(other));
    }

    /** Never 0, so that two empty lines, which say nothing, do not agree. */
    private static double norm(int[] line) {
        return Math.sqrt(product(line, line) + 1.0);
    }

    private static int product(int[] one, int[] other) {
        int sum = 0;
        for (int at = 0; at < Profiles.LENGTH; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
