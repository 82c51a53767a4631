package org.appealdesk.console.evidence.picture;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.evidence.Pixels;

/**
 * A decoded picture with smaller copies of itself, each half as wide as the one before, so that the screen never draws
 * much more than it shows. Immutable. Making one takes a while for a large picture and belongs in the background.
 */
public final class Pyramid {
    /** A screen shows about as many. */
    private static final int FEW = 4_000_000;

    private final List<Pixels> levels;

    private Pyramid(List<Pixels> levels) {
        this.levels = List.copyOf(levels);
    }

    public static Pyramid of(Pixels whole) {
        List<Pixels> levels = new ArrayList<>(List.of(whole));
        while (size(levels.getLast()) > FEW) {
            levels.add(Scaling.half(levels.getLast()));
        }
        return new Pyramid(levels);
    }

    private static long size(Pixels pixels) {
        return (long) pixels.width() * pixels.height();
    }

    /** All pixels. */
    public Pixels whole() {
        return levels.getFirst();
    }

    /** A copy small enough to be drawn whole at any time; the picture itself when it is small. */
    public Pixels base() {
        return levels.getLast();
    }

    /** The smallest copy that has all that can be seen at a scale. */
    Pixels seenAt(double scale) {
        double needed = whole().width() * scale;
        return levels.reversed().stream()
                .filter(level -> level.width() >= needed)
                .findFirst()
                .orElse(whole());
    }
}
