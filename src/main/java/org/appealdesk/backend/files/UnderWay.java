package org.appealdesk.backend.files;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many requests of each person are under way on this node: each holds up to a chunk in memory, and nobody may fill it
 * alone. Safe for use by several threads.
 */
final class UnderWay {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** @return false when there are that many already; else {@link #leave} must follow */
    boolean enter(String personId, int most) {
        int count = counts.merge(personId, 1, Integer::sum);
        if (count > most) {
            leave(personId);
            return false;
        }
        return true;
    }

    void leave(String personId) {
        counts.computeIfPresent(personId, (_, count) -> count == 1 ? null : count - 1);
    }
}
