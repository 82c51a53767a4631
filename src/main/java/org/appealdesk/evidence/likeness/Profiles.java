package org.appealdesk.evidence.likeness;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * How light and dark follow each other down and across a picture: lines of text and edges, without soft light. Much finer
 * than a miniature of as many bytes, and little changed by cutting a little off, because the picture's edges weigh
 * nothing.
 *
 * @param values four lines of {@value #LENGTH} signed bytes: from top to bottom in the left and in the right half, from
 *     left to right in the upper and in the lower half; not copied, so nobody may write into it
 */
@SuppressWarnings("ArrayRecordComponent")
record Profiles(byte[] values) {

    static final int LENGTH = 256;
    static final int BYTES = 4 * LENGTH;

    static final int LEFT = 0;
    static final int RIGHT = 1;
    static final int UPPER = 2;
    static final int LOWER = 3;

    /** Cells to both sides over which soft light is levelled. */
    private static final int REACH = 8;

    /** Shades at which a value is half of the greatest: a card's edge shall not outweigh all its text. */
    private static final double HALF_STRENGTH = 2;

    /** By which share of the length each half reaches beyond the middle. */
    private static final double OVERLAP = 0.1;

    /** The share of the length over which a line fades in and out. */
    private static final double FADING = 0.08;

    private static final double[] FIRST_HALF = window(0, 0.5 + OVERLAP);
    private static final double[] SECOND_HALF = window(0.5 - OVERLAP, 1);

    Profiles {
        if (values.length != BYTES) {
            throw new IllegalArgumentException("Profiles are " + BYTES + " values, not " + values.length);
        }
    }

    static Profiles of(Luminance picture) {
        Luminance grid = picture.resized(LENGTH, LENGTH);
        return joined(
                levelled(FIRST_HALF, (along, beside) -> grid.at(beside, along)),
                levelled(SECOND_HALF, (along, beside) -> grid.at(beside, along)),
                levelled(FIRST_HALF, grid::at),
                levelled(SECOND_HALF, grid::at));
    }

    byte[] line(int which) {
        return Arrays.copyOfRange(values, which * LENGTH, (which + 1) * LENGTH);
    }

    /** The root of the mean square of all values: high for text and lines, low for soft light. */
    double strength() {
        double square = 0;
        for (byte value : values) {
            square += value * value;
        }
        return Math.sqrt(square / BYTES);
    }

    Profiles mirrored() {
        return joined(line(RIGHT), line(LEFT), reversed(line(UPPER)), reversed(line(LOWER)));
    }

    /** A quarter turn clockwise: what was below is left, what was left is above. */
    Profiles quarter() {
        return joined(line(LOWER), line(UPPER), reversed(line(LEFT)), reversed(line(RIGHT)));
    }

    /** A line's means, each against those around it. */
    private static byte[] levelled(double[] weights, IntBinaryOperator shades) {
        double[] means = new double[LENGTH];
        for (int along = 0; along < LENGTH; along++) {
            for (int beside = 0; beside < LENGTH; beside++) {
                means[along] += weights[beside] * shades.applyAsInt(along, beside);
            }
        }
        byte[] levelled = new byte[LENGTH];
        for (int at = 0; at < LENGTH; at++) {
            double around = Arrays.stream(means, Math.max(0, at - REACH), Math.min(LENGTH, at + REACH + 1))
                    .average()
                    .orElseThrow();
            double difference = means[at] - around;
            double fading = Math.min(1, Math.min(at + 0.5, LENGTH - at - 0.5) / (FADING * LENGTH));
            levelled[at] =
                    (byte) Math.round(Byte.MAX_VALUE * fading * difference / (Math.abs(difference) + HALF_STRENGTH));
        }
        return levelled;
    }

    /** Weights that rise and fall smoothly between two shares of the length; their sum is 1. */
    private static double[] window(double from, double to) {
        double[] weights = new double[LENGTH];
        for (int at = 0; at < LENGTH; at++) {
            double place = ((at + 0.5) / LENGTH - from) / (to - from);
            weights[at] = place > 0 && place < 1 ? Math.pow(Math.sin(Math.PI * place), 2) : 0;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static Profiles joined(byte[]... lines) {
        byte[] joined = new byte[BYTES];
        for (int which = 0; which < lines.length; which++) {
            System.arraycopy(lines[which], 0, joined, which * LENGTH, LENGTH);
        }
        return new Profiles(joined);
    }

    private static byte[] reversed(byte[] line) {
        byte[] reversed = new byte[line.length];
        for (int at = 0; at < line.length; at++) {
            reversed[at] = line[line.length - 1 - at];
        }
        return reversed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profiles(byte[] its) && Arrays.equals(values, its);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "profiles " + Integer.toHexString(hashCode());
    }
}
