package org.appealdesk.backend.node;

import java.time.Duration;
import java.util.List;
import org.appealdesk.backend.node.Repeating.Job;

/** Everything that a node does again and again by itself, one line each. */
final class Jobs {

    private Jobs() {}

    static List<Job> of(Parts parts) {
        return List.of(
                new Job("pulse", Duration.ofSeconds(1), parts.pulse::look),
                new Job("clock", Duration.ofMinutes(1), parts.clock::refresh),
                new Job("sweeper", Duration.ofSeconds(1), parts.sweeper::sweep));
    }
}
