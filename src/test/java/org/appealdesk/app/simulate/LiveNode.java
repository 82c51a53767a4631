package org.appealdesk.app.simulate;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.Surroundings;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.PlatformConnection;
import org.appealdesk.training.Shipped;

/** A real node over a real database of its own; it can be stopped, and started again at the same address. */
final class LiveNode implements AutoCloseable {
    private final DatabaseAddress address = TestPostgres.fresh();
    private BackendNode node = start(0);
    private final int port = node.port();
    private final String at = node.address();
    private final Database database = Database.open(address, "test", 2);
    private final People people = new People(database, new Random(1)::nextBytes);

    private BackendNode start(int at) {
        Map<String, String> flags = new HashMap<>(Map.of("jdbc-url", address.url(), "port", String.valueOf(at)));
        return BackendNode.start(
                Configuration.read(new Configuration.Sources(null, Map.of(), flags)),
                address,
                new Surroundings(
                        Shipped.profiles(),
                        System::nanoTime,
                        () -> UUID.randomUUID().toString(),
                        new Random(7)::nextBytes,
                        "1.2.3"));
    }

    String at() {
        return at;
    }

    void stop() {
        node.close();
    }

    void startAgain() {
        node = start(port);
    }

    String token(String id, Role role) {
        people.add(new Person(id, "Name of " + id, role, Set.of()));
        return people.issue(id, "test", null).orElseThrow().text();
    }

    /** Calls as the holder of that token. */
    PlatformConnection as(String token) {
        return new PlatformConnection(BackendAddress.of(at), () -> token, InstantSource.system(), System::nanoTime);
    }

    /** How many rows a query counts. */
    long count(String sql) {
        return database.ask("count", connection -> {
            try (var select = connection.prepareStatement(sql);
                    var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public void close() {
        database.close();
        node.close();
    }
}
