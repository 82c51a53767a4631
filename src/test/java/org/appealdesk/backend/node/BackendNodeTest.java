package org.appealdesk.backend.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.PortTakenException;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendNodeTest {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, "test", 2);
    private final People people = new People(database, new Random(3)::nextBytes);

    @AfterEach
    void close() {
        database.close();
    }

    private Client client(BackendNode node, Role role, String... queues) {
        people.add(new Person(role.name(), "Trần Thị Bình", role, Set.of(queues)));
        return new Client(
                node.port(),
                people.issue(role.name(), "test", null).orElseThrow().text());
    }

    private static String register(String id) {
        return CommandsBody.write(List.of(new SentCommand(
                id, Orders.NUMBER, null, null, Basis.UNKNOWN, Moves.registers(Orders.paid(), Rules.SEED.ref()))));
    }

    @Test
    void tellsTheTimeWithEveryAnswerWhateverItIs() {
        try (BackendNode node = Nodes.start(address)) {
            Client anyone = new Client(node.port(), null);
            List<HttpResponse<String>> answers = List.of(
                    anyone.get("/v1/time"),
                    anyone.get("/health"),
                    anyone.get("/v1/me"),
                    anyone.get("/nowhere"),
                    anyone.post("/v1/commands", "{}"));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 401, 404, 401);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    answer.headers().firstValue("Server-Time").orElseThrow())
                            .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
            Instant told = Instant.parse(answers.getFirst().body().replaceAll(".*\"serverTime\":\"(.*?)\".*", "$1"));
            Instant header = Instant.parse(
                    answers.getFirst().headers().firstValue("Server-Time").orElseThrow());
            assertThat(Duration.between(told, header).abs()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void tellsWhoOneIs() {
        try (BackendNode node = Nodes.start(address, "closed-for-days", "30")) {
            assertThat(client(node, Role.AGENT, "VND", "EUR").get("/v1/me").body())
                    .contains(
                            "\"id\":\"AGENT\"",
                            "\"name\":\"Trần Thị Bình\"",
                            "\"role\":\"AGENT\"",
                            "\"queues\":[\"EUR\",\"VND\"]",
                            "\"closedForDays\":30",
                            "\"schema\":1")
                    .containsPattern("\"epoch\":\"[0-9a-f-]{36}\"");
            assertThat(client(node, Role.TRAINER).get("/v1/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void twoNodesOverOneDatabaseAreOne() {
        try (BackendNode one = Nodes.start(address);
                BackendNode other = Nodes.start(address)) {
            Client here = client(one, Role.PLATFORM);
            Client there = new Client(
                    other.port(),
                    people.issue("PLATFORM", "test", null).orElseThrow().text());

            assertThat(here.post("/v1/commands", register("r1")).body()).contains("\"result\":\"applied\"");
            String repeated = there.post("/v1/commands", register("r1")).body();
            assertThat(repeated).contains("\"result\":\"applied\"", "\"version\":1");

            people.leave("PLATFORM");
            assertThat(here.get("/v1/me").statusCode()).isEqualTo(401);
            assertThat(there.get("/v1/me").statusCode()).isEqualTo(401);
        }
    }

    /** The call waits for a lock on its case's row, which the test holds, and the node waits for the call. */
    @Test
    void aCallUnderWayIsAnsweredBeforeTheNodeIsGone() {
        BackendNode node = Nodes.start(address);
        try (node) {
            Client platform = client(node, Role.PLATFORM);
            CompletableFuture<Void> closing = new CompletableFuture<>();
            CompletableFuture<HttpResponse<String>> call = database.inTransaction("hold the table", connection -> {
                try (Statement lock = connection.createStatement()) {
                    lock.execute("LOCK TABLE commands IN ACCESS EXCLUSIVE MODE");
                }
                var under = CompletableFuture.supplyAsync(() -> platform.post("/v1/commands", register("late")));
                awaitWaiting();
                Thread.ofVirtual().start(() -> {
                    node.close();
                    closing.complete(null);
                });
                awaitRefused(node.port());
                assertThat(under).isNotDone();
                assertThat(closing).isNotDone();
                return under;
            });

            assertThat(call.join().body()).contains("\"result\":\"applied\"");
            closing.join();
        }
        assertThat(truth("SELECT count(*) = 1 FROM events")).isTrue();
    }

    private boolean truth(String query) {
        return database.ask("look", connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(query)) {
                rows.next();
                return rows.getBoolean(1);
            }
        });
    }

    /** Until some session waits for a lock. */
    private void awaitWaiting() {
        boolean waits = false;
        while (!waits) {
            waits = truth("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted");
        }
    }

    private static void awaitRefused(int port) {
        boolean taken = true;
        while (taken) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                taken = socket.isConnected();
            } catch (IOException _) {
                taken = false;
            }
        }
    }

    @Test
    void aPortThatIsTakenIsToldOf() {
        try (BackendNode first = Nodes.start(address)) {
            String port = Integer.toString(first.port());
            assertThatThrownBy(() -> Nodes.start(address, "port", port))
                    .isInstanceOfSatisfying(
                            PortTakenException.class,
                            failure -> assertThat(failure.port()).isEqualTo(first.port()))
                    .hasMessageContaining("Address already in use");
            assertThat(new Client(first.port(), null).get("/health").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void metricsTellWhatWasDoneAndNothingThatACallerChose() {
        try (BackendNode node = Nodes.start(address)) {
            Client platform = client(node, Role.PLATFORM);
            platform.post("/v1/commands", register("m1"));
            platform.post(
                    "/v1/commands",
                    CommandsBody.write(
                            List.of(new SentCommand("m2", Orders.NUMBER, null, null, Basis.UNKNOWN, Moves.claims()))));
            platform.get("/secret-path-of-a-caller");
            platform.get("/v1/me");

            String text = new Client(node.port(), null).get("/metrics").body();

            assertThat(text)
                    .contains(
                            "appealdesk_requests_seconds_count{endpoint=\"POST /v1/commands\",status=\"200\"} 2",
                            "appealdesk_requests_seconds_count{endpoint=\"none\",status=\"404\"} 1",
                            "appealdesk_requests_seconds_bucket{endpoint=\"GET /v1/me\",status=\"200\",le=\"0.005\"}",
                            "appealdesk_commands_total{result=\"ACCEPTED\"} 1",
                            "appealdesk_commands_total{result=\"WRONG_ACTOR\"} 1",
                            "appealdesk_pool_connections{state=\"most\"} 10",
                            "appealdesk_feed_lag_seconds",
                            "appealdesk_database_up 1",
                            "jvm_memory_used_bytes",
                            "process_uptime_seconds")
                    .doesNotContain("secret-path", "PLATFORM", Orders.NUMBER.value());
        }
    }

    @Test
    void metricsCanBeSwitchedOff() {
        try (BackendNode node = Nodes.start(address, "metrics", "false")) {
            assertThat(new Client(node.port(), null).get("/metrics").statusCode())
                    .isEqualTo(404);
        }
    }
}
