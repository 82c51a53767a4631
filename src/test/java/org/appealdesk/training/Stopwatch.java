package org.appealdesk.training;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Real time as a test lets it pass. Safe for several threads. */
public final class Stopwatch implements LongSupplier {
    private final AtomicLong nanos = new AtomicLong(42);

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
