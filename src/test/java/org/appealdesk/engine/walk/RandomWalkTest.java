package org.appealdesk.engine.walk;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Walks of ten to thirty commands at chosen and at random times. A failure prints the walk's seed: run it alone with
 * {@code -Dwalk.seed=… -Dwalk.count=1}. Other walks: another seed, more of them.
 */
class RandomWalkTest {
    private static final long SEED = Long.getLong("walk.seed", 20_201_110);
    private static final long COUNT = Long.getLong("walk.count", 100_000);

    @Test
    @DisplayName("whatever is tried at whatever time, the rules hold")
    void rulesHold() {
        LongStream.range(SEED, SEED + COUNT).parallel().forEach(seed -> new Walk(seed).run());
    }
}
