package org.appealdesk.evidence;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * A decoded picture or page, upright, free of any toolkit. Its values lie row by row from the top, alpha premultiplied
 * (ARGB), in bands of four megabytes: no thread can stop for a collection of garbage while memory for an array is cleared, so
 * that one array for a large picture would stop the screen as well. Nobody may write into arrays that were handed over;
 * for any thread.
 */
public final class Pixels {
    /**
     * Values of a band: four megabytes with what Java adds. G1 copies no array that is larger than half a region of its
     * heap, and this one fills one, two or four regions where the heap has up to eight gigabytes.
     */
    private static final int BAND = (1 << 20) - 16;

    private final int width;
    private final int height;
    private final IntBuffer[] bands;
    private final int every;
    private final boolean isDamaged;

    private Pixels(int width, int height, List<IntBuffer> bands, int every, boolean isDamaged) {
        this.width = width;
        this.height = height;
        this.bands = bands.toArray(IntBuffer[]::new);
        this.every = every;
        this.isDamaged = isDamaged;
    }

    /** Hands out the values one after the other. */
    @FunctionalInterface
    public interface Source {
        /** The next values, exactly so many, in an array that is given away. */
        int[] next(int count) throws IOException;
    }

    /**
     * Pixels in an array, which is shared.
     *
     * @param every how many pixels of the file in a row and in a column became one: 1 when all are there
     * @param isDamaged whether the file ended too early, or the decoder had to guess
     * @throws IllegalArgumentException when the array does not hold {@code width × height} values
     */
    public static Pixels of(int width, int height, int[] argb, int every, boolean isDamaged) {
        if (count(width, height) != argb.length) {
            throw new IllegalArgumentException(width + " × " + height + " pixels are not " + argb.length);
        }
        List<IntBuffer> bands = new ArrayList<>();
        for (int from = 0; from < argb.length; from += BAND) {
            bands.add(IntBuffer.wrap(argb, from, Math.min(BAND, argb.length - from))
                    .slice());
        }
        return new Pixels(width, height, bands, every, isDamaged);
    }

    /** Pixels that come one after the other, band by band; IOException when the source throws it. */
    public static Pixels from(Source source, int width, int height, int every, boolean isDamaged) throws IOException {
        int count = count(width, height);
        List<IntBuffer> bands = new ArrayList<>();
        for (int from = 0; from < count; from += BAND) {
            bands.add(IntBuffer.wrap(source.next(Math.min(BAND, count - from))));
        }
        return new Pixels(width, height, bands, every, isDamaged);
    }

    /** @param colour the value at a column and a row; asked row by row from the top */
    public static Pixels drawn(int width, int height, IntBinaryOperator colour, int every, boolean isDamaged) {
        int count = count(width, height);
        List<IntBuffer> bands = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (int from = 0; from < count; from += BAND) {
            int[] band = new int[Math.min(BAND, count - from)];
            for (int at = 0; at < band.length; at++) {
                band[at] = colour.applyAsInt(x, y);
                x++;
                if (x == width) {
                    x = 0;
                    y++;
                }
            }
            bands.add(IntBuffer.wrap(band));
        }
        return new Pixels(width, height, bands, every, isDamaged);
    }

    private static int count(int width, int height) {
        if (width <= 0 || height <= 0 || (long) width * height > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(width + " × " + height + " pixels are no picture");
        }
        return width * height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How many pixels of the file in a row and in a column became one: 1 when all are there. */
    public int every() {
        return every;
    }

    /** Whether the file ended too early, or the decoder had to guess. */
    public boolean isDamaged() {
        return isDamaged;
    }

    /** The value of one pixel; IndexOutOfBoundsException far outside the picture. */
    public int at(int x, int y) {
        int index = y * width + x;
        return bands[index / BAND].get(index % BAND);
    }

    /** Copies the values from one pixel on to the right, and on to the rows below. */
    public void copy(int x, int y, int count, int[] into, int offset) {
        int index = y * width + x;
        int done = 0;
        while (done < count) {
            IntBuffer band = bands[(index + done) / BAND];
            int from = (index + done) % BAND;
            int some = Math.min(count - done, band.capacity() - from);
            band.get(from, into, offset + done, some);
            done += some;
        }
    }

    /** All values in the order of the class, band by band, each to be read from its beginning. */
    public List<IntBuffer> bands() {
        List<IntBuffer> readable = new ArrayList<>();
        for (IntBuffer band : bands) {
            readable.add(band.asReadOnlyBuffer());
        }
        return readable;
    }
}
