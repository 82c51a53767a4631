package org.appealdesk.evidence.likeness;

import java.util.Arrays;

/**
 * A picture in shades of grey.
 *
 * @param values row by row from the top, {@code width × height} of them, each 0 (black) to 255 as an unsigned byte; not
 *     copied, so nobody may write into it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Luminance(int width, int height, byte[] values) {

    private static final int WHITE = 255;

    public Luminance {
        if (width <= 0 || height <= 0 || (long) width * height != values.length) {
            throw new IllegalArgumentException(width + " × " + height + " values are not " + values.length);
        }
    }

    /**
     * The shades of a coloured picture; what shines through is white.
     *
     * @param argb row by row, alpha premultiplied
     */
    public static Luminance of(int width, int height, int[] argb) {
        byte[] values = new byte[argb.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = (byte) shade(argb[at]);
        }
        return new Luminance(width, height, values);
    }

    /** By ITU-R BT.601, as JPEG does, in 1/256. */
    private static int shade(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        int shade = (77 * red + 150 * green + 29 * blue + 128) >> 8;
        return Math.min(WHITE, shade + WHITE - (argb >>> 24));
    }

    /** The shade at a place, 0 to 255. */
    public int at(int x, int y) {
        return values[y * width + x] & 0xFF;
    }

    /** The same picture in another size; each value is the mean of the area it stands for. */
    public Luminance resized(int newWidth, int newHeight) {
        double[] sums = new double[newWidth * newHeight];
        double[] row = new double[newWidth];
        for (int y = 0; y < height; y++) {
            sumRow(y, row);
            share(y, row, sums, newHeight);
        }
        double area = (double) width / newWidth * height / newHeight;
        byte[] resized = new byte[sums.length];
        for (int at = 0; at < resized.length; at++) {
            resized[at] = (byte) Math.round(sums[at] / area);
        }
        return new Luminance(newWidth, newHeight, resized);
    }

    /** Adds up what lies in each of the new columns; a value on a border counts in part. */
    private void sumRow(int y, double[] columns) {
        double step = (double) width / columns.length;
        for (int column = 0; column < columns.length; column++) {
            double from = column * step;
            double to = Math.min(width, from + step);
            int first = (int) from;
            int last = Math.min(width, (int) Math.ceil(to)) - 1;
            int whole = 0;
            for (int x = first; x <= last; x++) {
                whole += at(x, y);
            }
            columns[column] = whole - at(first, y) * (from - first) - at(last, y) * (last + 1 - to);
        }
    }

    /** Adds a row to those of the new rows in which it lies. */
    private void share(int y, double[] row, double[] sums, int newHeight) {
        double step = (double) newHeight / height;
        double from = y * step;
        double to = Math.min(newHeight, from + step);
        for (int target = (int) from; target < to; target++) {
            double weight = (Math.min(to, target + 1) - Math.max(from, target)) / step;
            for (int column = 0; column < row.length; column++) {
                sums[target * row.length + column] += row[column] * weight;
            }
        }
    }

    /** Left and right exchanged. */
    Luminance mirrored() {
        byte[] mirrored = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            mirrored[at] = values[at / width * width + width - 1 - at % width];
        }
        return new Luminance(width, height, mirrored);
    }

    /** A quarter turn clockwise. */
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    Luminance quarter() {
        byte[] turned = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            int x = at % height;
            int y = at / height;
            turned[at] = values[(height - 1 - x) * width + y];
        }
        return new Luminance(height, width, turned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Luminance(int itsWidth, int itsHeight, byte[] itsValues)
                && width == itsWidth
                && height == itsHeight
                && Arrays.equals(values, itsValues);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return width + " × " + height + " shades";
    }
}
