package org.appealdesk.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.appealdesk.backend.commands.CommandsEndpoint;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.files.FileEndpoints;
import org.appealdesk.backend.files.StoredFiles;
import org.appealdesk.backend.files.UploadEndpoints;
import org.appealdesk.backend.files.UploadLimits;
import org.appealdesk.backend.files.Uploads;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.HttpServer;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.CaseId;

/** One node over HTTP that takes commands and files, and whatever a test adds. Its clock stands still. */
public final class HttpNode implements AutoCloseable {

    /** When the orders of the tests are paid. */
    public static final Instant NOW = Orders.START.plusSeconds(120);

    public static final int LARGEST_FILE = 4_000_000;
    public static final int MOST_UNFINISHED = 3;

    /** A person's case is in sight for so long after its end. */
    public static final Duration CLOSED_FOR = Duration.ofDays(14);

    private static final UploadLimits LIMITS = new UploadLimits(LARGEST_FILE, MOST_UNFINISHED, 100, Duration.ofDays(1));

    /** Tokens of several nodes over one database differ by it. */
    private static final Random RANDOM = new Random(7);

    private final Database database;
    private final Node node;
    private final Uploads uploads;
    private final People people;
    private final HttpServer server;

    public HttpNode(DatabaseAddress address) {
        this(address, _ -> List.of());
    }

    /** @param more endpoints over this node's parts */
    public HttpNode(DatabaseAddress address, Function<Node, List<Endpoint>> more) {
        this(address, more, () -> 0);
    }

    private HttpNode(
            DatabaseAddress address, Function<Node, List<Endpoint>> more, java.util.function.LongSupplier nanoTime) {
        this.database = Database.open(address, "test-files", 4);
        StoredFiles files = new StoredFiles(database, CLOSED_FOR);
        this.node = new Node(address, files);
        this.uploads = new Uploads(database, LIMITS);
        this.people = new People(database, RANDOM::nextBytes);
        List<Endpoint> endpoints = new ArrayList<>(more.apply(node));
        endpoints.addAll(new UploadEndpoints(uploads, nanoTime).endpoints());
        endpoints.addAll(new FileEndpoints(files).endpoints());
        endpoints.add(new CommandsEndpoint(node.authority(), this::file, node.log()::remembered, clock()).endpoint());
        this.server = HttpServer.start(
                new HttpServer.Settings("127.0.0.1", 0, 2L * LARGEST_FILE), people, endpoints, () -> "incident");
    }

    /** As {@link #HttpNode(DatabaseAddress)}, with a monotonic clock of its own. */
    public static HttpNode timedBy(DatabaseAddress address, java.util.function.LongSupplier nanoTime) {
        return new HttpNode(address, _ -> List.of(), nanoTime);
    }

    public static InstantSource clock() {
        return () -> NOW;
    }

    public Node node() {
        return node;
    }

    public Uploads uploads() {
        return uploads;
    }

    public int port() {
        return server.port();
    }

    public Optional<CaseFile> file(CaseId id) {
        return file(node, id);
    }

    public static Optional<CaseFile> file(Node node, CaseId id) {
        return Optional.ofNullable(FoldedHistory.of(node.log().history(id)).file());
    }

    /** Somebody's token; the person is added when he is new. */
    public String token(String id, Role role, String... queues) {
        people.add(new Person(id, "Somebody", role, Set.of(queues)));
        return people.issue(id, "test", null).orElseThrow().text();
    }

    public Client signedIn(String id, Role role, String... queues) {
        return new Client(server.port(), token(id, role, queues));
    }

    @Override
    public void close() {
        server.close();
        node.close();
        database.close();
    }
}
