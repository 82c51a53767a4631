package org.appealdesk.backend;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.Surroundings;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.story.Rules;

/** A whole node as it is started for real, and a second one without HTTP for what tests do behind its back. */
public final class Endpoints implements AutoCloseable {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final BackendNode server;
    private final Node node;

    public Endpoints() {
        server = BackendNode.start(
                Configuration.read(new Configuration.Sources(
                        null, Map.of(), Map.of("jdbc-url", address.url(), "port", "0", "largest-body-mb", "3"))),
                address,
                new Surroundings(Rules.all(), System::nanoTime, () -> "incident-1", new Random(1)::nextBytes, "1.2.3"));
        node = new Node(address);
    }

    public List<Endpoint> all() {
        return server.endpoints();
    }

    public Node node() {
        return node;
    }

    public People people() {
        return server.people();
    }

    public int port() {
        return server.port();
    }

    public AccessToken token(String id, Role role, String... queues) {
        people().add(new Person(id, "Name of " + id, role, Set.of(queues)));
        return people().issue(id, "test", null).orElseThrow();
    }

    public Client signedIn(String id, Role role, String... queues) {
        return new Client(port(), token(id, role, queues).text());
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
