package org.appealdesk.backend.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.engine.story.Rules;

/** Starts whole nodes for tests, each at a port of its own. */
final class Nodes {

    private static final AtomicInteger IDS = new AtomicInteger();

    private Nodes() {}

    static BackendNode start(DatabaseAddress address, String... flags) {
        return BackendNode.start(configuration(address, flags), address, surroundings());
    }

    /** @param flags names and values in turn */
    static Configuration configuration(DatabaseAddress address, String... flags) {
        Map<String, String> all = new HashMap<>(Map.of("jdbc-url", address.url(), "port", "0"));
        for (int i = 0; i < flags.length; i += 2) {
            all.put(flags[i], flags[i + 1]);
        }
        return Configuration.read(new Configuration.Sources(null, Map.of(), all));
    }

    static Surroundings surroundings() {
        return new Surroundings(
                Rules.all(),
                System::nanoTime,
                () -> "incident-" + IDS.incrementAndGet(),
                new Random(7)::nextBytes,
                "1.2.3");
    }
}
