package org.appealdesk.backend.benchmark;

import java.util.Collection;
import java.util.Locale;

/** Of durations in nanoseconds. */
final class Percentiles {

    private Percentiles() {}

    static String of(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? "nothing measured"
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms, most %.1f ms (%,d)",
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.99)] / 1e6,
                        sorted[sorted.length - 1] / 1e6,
                        sorted.length);
    }
}
