package org.appealdesk.casework.statistics;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, told by two of the lengths that occurred: by nearest rank, so that neither is made up.
 *
 * @param count of lengths
 * @param median the shortest one that at least half of them do not exceed; null when there are none
 * @param ninetieth the shortest one that at least nine in ten do not exceed; null when there are none
 */
public record Spread(
        int count, @Nullable Duration median, @Nullable Duration ninetieth) {
    /** Of fewer than this nothing general can be said. */
    public static final int ENOUGH = 5;

    static Spread of(List<Duration> lengths) {
        List<Duration> sorted = lengths.stream().sorted().toList();
        return new Spread(sorted.size(), ranked(sorted, 50), ranked(sorted, 90));
    }

    private static @Nullable Duration ranked(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    /** Whether there are some, but too few to say anything general. */
    public boolean isFew() {
        return count > 0 && count < ENOUGH;
    }
}
