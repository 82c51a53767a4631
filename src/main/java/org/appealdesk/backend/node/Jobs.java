package org.appealdesk.backend.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.node.Repeating.Job;

/** Everything that a node does again and again by itself, one line each. */
final class Jobs {

    /** Long enough to see what the exchange was told last month. */
    private static final Duration DELIVERED_FOR = Duration.ofDays(60);

    private Jobs() {}

    static List<Job> of(Parts parts) {
        List<Job> all = new ArrayList<>(List.of(
                new Job("pulse", Duration.ofSeconds(1), parts.pulse::look),
                new Job("clock", Duration.ofMinutes(1), parts.clock::refresh),
                new Job("sweeper", Duration.ofSeconds(1), parts.sweeper::sweep),
                new Job("presence", Duration.ofSeconds(1), parts.following::look),
                new Job("heartbeat", Duration.ofSeconds(15), parts.following::beat),
                new Job("uploads", Duration.ofMinutes(10), parts.uploads::purge),
                new Job("delivered", Duration.ofHours(1), () -> parts.outbox.purge(DELIVERED_FOR))));
        parts.webhooks.ifPresent(webhooks -> all.add(new Job("webhooks", Duration.ofSeconds(1), webhooks::deliver)));
        parts.configuration
                .find(Keys.PURGE_AFTER)
                .ifPresent(after ->
                        all.add(new Job("retention", Duration.ofHours(1), () -> parts.retention.purge(after))));
        return all;
    }
}
