package org.appealdesk.backend.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to try again: after 5 seconds, then twice as long each time up to 6 hours, about three days in all. Each pause is
 * up to a fifth shorter or longer by chance, so that what failed together does not come back together. Safe for use by
 * several threads when the random generator is.
 */
public final class RetryPlan {

    /** Attempts in all, which with these pauses take about three days. */
    static final int MOST_ATTEMPTS = 24;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** More is not believed of an exchange: it may have set its own clock wrong. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final double JITTER = 0.2;

    /** Beyond it the doubling would only overflow. */
    private static final int MOST_DOUBLINGS = 20;

    private final RandomGenerator random;

    public RetryPlan(RandomGenerator random) {
        this.random = random;
    }

    static boolean exhausted(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }

    /**
     * How long to wait.
     *
     * @param attempts so far, at least 1
     * @param wish what the exchange asked for; zero when it asked for nothing
     */
    Duration pause(int attempts, Duration wish) {
        long doubled = FIRST.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long millis = Math.min(doubled, LONGEST.toMillis());
        Duration own = Duration.ofMillis((long) (millis * (1 - JITTER + 2 * JITTER * random.nextDouble())));
        Duration granted = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return granted.compareTo(own) > 0 ? granted : own;
    }
}
