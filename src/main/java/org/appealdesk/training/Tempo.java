package org.appealdesk.training;

import java.time.Duration;

/**
 * How much faster than in their scenario people act.
 *
 * @param factor 1 for as fast, 60 for a second a minute
 */
public record Tempo(double factor) {
    /** Who watches sees that something was answered, and is not taken aback. */
    private static final Duration QUICKEST = Duration.ofSeconds(2);

    public Tempo {
        if (!(factor >= 1 && factor <= 100_000)) {
            throw new IllegalArgumentException("People act 1 to 100000 times as fast, not " + factor);
        }
    }

    Duration of(Duration scenario) {
        return Duration.ofMillis((long) (scenario.toMillis() / factor));
    }

    /** What somebody does in answer to others. */
    Duration ofReaction(Duration scenario) {
        Duration least = scenario.compareTo(QUICKEST) < 0 ? scenario : QUICKEST;
        Duration taken = of(scenario);
        return taken.compareTo(least) < 0 ? least : taken;
    }
}
