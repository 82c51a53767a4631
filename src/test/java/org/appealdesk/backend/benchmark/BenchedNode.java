package org.appealdesk.backend.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.Surroundings;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.CaseId;

/** What benchmarks over HTTP begin with. */
public final class BenchedNode {

    private BenchedNode() {}

    /** A whole node at a port of its own. */
    public static BackendNode start(DatabaseAddress address) {
        Map<String, String> flags = Map.of("jdbc-url", address.url(), "port", "0");
        return BackendNode.start(
                Configuration.read(new Configuration.Sources(null, Map.of(), flags)),
                address,
                new Surroundings(
                        Rules.all(),
                        System::nanoTime,
                        () -> UUID.randomUUID().toString(),
                        new Random(7)::nextBytes,
                        "1.2.3"));
    }

    /** Of an agent who sees everything. */
    public static String token(DatabaseAddress address) {
        try (Database database = Database.open(address, "benchmark", 1)) {
            People people = new People(database, new Random(11)::nextBytes);
            people.add(new Person("LAN", "Lan", Role.AGENT, Set.of()));
            return people.issue("LAN", "benchmark", null).orElseThrow().text();
        }
    }

    /** So many cases that wait for support. */
    static List<CaseId> cases(DatabaseAddress address, int count) {
        Commands commands = new Commands("given");
        try (Node data = new Node(address)) {
            return IntStream.range(0, count)
                    .mapToObj(i -> commands.given(data.authority(), "case-" + i, Plots.queued()))
                    .toList();
        }
    }

    static String cursor(DatabaseAddress address) {
        try (Database database = Database.open(address, "benchmark", 1)) {
            return new ChangeFeed(database).now().text();
        }
    }
}
