package org.appealdesk.backend.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.HttpServer;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;

/** A node whose cases can be followed over HTTP, and the people who do. */
final class FollowedNode implements AutoCloseable {

    static final Duration CLOSED_FOR = Duration.ofDays(14);

    private final Node node;
    private final FeedWatch watch;
    private final Following following;
    private final HttpServer server;
    private final People people;
    private final DatabaseClock clock;
    private final Commands commands;

    FollowedNode(DatabaseAddress address, String name) {
        this.node = new Node(address);
        this.watch = new FeedWatch(node.database(), Duration.ofMillis(5));
        this.clock = new DatabaseClock(node.database(), System::nanoTime);
        this.people = new People(node.database(), new Random(1)::nextBytes);
        this.following = new Following(node.database(), people, watch, CLOSED_FOR, clock, System::nanoTime);
        this.commands = new Commands(name, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        this.server = HttpServer.start(
                new HttpServer.Settings("127.0.0.1", 0, 1_000_000), people, following.endpoints(), () -> "incident-1");
    }

    Node node() {
        return node;
    }

    Following following() {
        return following;
    }

    People people() {
        return people;
    }

    int port() {
        return server.port();
    }

    Instant now() {
        return clock.instant();
    }

    CaseId given(String number, List<? extends Step> steps) {
        return commands.given(node.authority(), number, steps);
    }

    void accepted(CaseId id, Step.Act act) {
        commands.accepted(node.authority(), id, act);
    }

    int version(CaseId id) {
        return node.log().history(id).events().size();
    }

    AccessToken token(String id, Role role, String... queues) {
        people.add(new Person(id, "Name of " + id, role, Set.of(queues)));
        return people.issue(id, "test", null).orElseThrow();
    }

    Client signedIn(String id, Role role, String... queues) {
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
