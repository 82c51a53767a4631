package org.appealdesk.evidence.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The quantisation tables that nearly all programs make from the example of the JPEG standard (ITU-T T.81, annex K) by the
 * rule of the Independent JPEG Group. Most cameras and some phones have tables of their own.
 */
final class StandardTables {

    /** Luminance, in zigzag order. */
    private static final int[] EXAMPLE = {
        16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51,
        61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77,
        113, 121, 112, 100, 120, 92, 101, 103, 99
    };

    private StandardTables() {}

    /** The quality, 1 to 100, that a program was told; empty when the tables are of another make. */
    static OptionalInt quality(List<List<Integer>> tables) {
        if (tables.isEmpty()) {
            return OptionalInt.empty();
        }
        List<Integer> luminance = tables.getFirst();
        return IntStream.iterate(100, quality -> quality > 0, quality -> quality - 1)
                .filter(quality -> luminance.equals(table(quality)))
                .findFirst();
    }

    /** The luminance table for a quality. */
    static List<Integer> table(int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
        return IntStream.of(EXAMPLE)
                .map(value -> Math.clamp((value * scale + 50) / 100, 1, 255))
                .boxed()
                .toList();
    }
}
