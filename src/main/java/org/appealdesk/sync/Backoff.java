package org.appealdesk.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: twice as long each time, up to a minute, and a random part of that, so that a
 * thousand consoles do not come back at the same moment. For one thread.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final DoubleSupplier random;
    private Duration next = FIRST;

    /** @param random from 0 to 1 */
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** @param asked what the backend asked for; never shorter than that */
    public Duration next(Optional<Duration> asked) {
        Duration most = next;
        next = most.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : most.multipliedBy(2);
        Duration jittered = Duration.ofMillis((long) (most.toMillis() * (0.5 + random.getAsDouble() / 2)));
        return asked.filter(least -> least.compareTo(jittered) > 0).orElse(jittered);
    }

    /** It worked: the next failure is a first one. */
    public void reset() {
        next = FIRST;
    }
}
