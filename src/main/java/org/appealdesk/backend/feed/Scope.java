package org.appealdesk.backend.feed;

import java.time.Duration;
import java.util.Set;

/**
 * Which cases somebody follows: those of some queues whose newest appeal is open, or ended not long ago.
 *
 * @param queues fiat currencies, see {@link org.appealdesk.backend.log.Standing#queue}
 * @param closedFor how long a case stays in sight after its appeal ended
 */
public record Scope(Set<String> queues, Duration closedFor) {
    public Scope {
        queues = Set.copyOf(queues);
    }
}
