package org.appealdesk.engine.walk;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True so often of a hundred times. */
    boolean percent(int often) {
        return random.nextInt(100) < often;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
