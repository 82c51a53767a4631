package org.appealdesk.backend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.commands.CommandsEndpoint;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.follow.Following;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.HttpServer;
import org.appealdesk.backend.http.OpenApiEndpoint;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.backend.signin.SignInEndpoint;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.story.Orders;

/** Everything that can be called, on one server of its own. */
public final class Endpoints implements AutoCloseable {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final FeedWatch watch = new FeedWatch(node.database(), Duration.ofMillis(5));
    private final People people = new People(node.database(), new Random(1)::nextBytes);
    private final DatabaseClock clock = new DatabaseClock(node.database(), System::nanoTime);
    private final Following following =
            new Following(node.database(), people, watch, Duration.ofDays(14), clock, System::nanoTime);
    private final List<Endpoint> all = new ArrayList<>();
    private final HttpServer server;

    public Endpoints() {
        all.add(OpenApiEndpoint.endpoint());
        all.add(SignInEndpoint.of(Optional.empty()));
        all.addAll(following.endpoints());
        all.add(new CommandsEndpoint(
                        node.authority(),
                        id -> Optional.ofNullable(
                                FoldedHistory.of(node.log().history(id)).file()),
                        () -> Orders.START)
                .endpoint());
        server = HttpServer.start(new HttpServer.Settings("127.0.0.1", 0, 3_000_000), people, all, () -> "incident-1");
    }

    public List<Endpoint> all() {
        return List.copyOf(all);
    }

    public Node node() {
        return node;
    }

    public People people() {
        return people;
    }

    public int port() {
        return server.port();
    }

    public AccessToken token(String id, Role role, String... queues) {
        people.add(new Person(id, "Name of " + id, role, Set.of(queues)));
        return people.issue(id, "test", null).orElseThrow();
    }

    public Client signedIn(String id, Role role, String... queues) {
        return new Client(port(), token(id, role, queues).text());
    }

    @Override
    public void close() {
        following.close();
        server.close();
        watch.close();
        node.close();
    }
}
