package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are cut, raced, slow, or all of that, on two nodes over one database. */
class DisturbedUploadsTest {

    private static final int MIB = 1024 * 1024;
    private static final byte[] CONTENT = Tus.content(2 * MIB + 12_345, 11);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final HttpNode first = new HttpNode(address);
    private final HttpNode second = new HttpNode(address);
    private final Tus lan = new Tus(first.signedIn("LAN", Role.AGENT, "VND"));
    private final Tus lanElsewhere = new Tus(second.signedIn("LAN", Role.AGENT, "VND"));

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void whatWasCutIsKeptUpToTheLastByte() throws IOException {
        String path = lan.begin("a.mp4", CONTENT);
        int sent = MIB + 1000;

        try (Socket socket = begun(first, path, 0)) {
            socket.getOutputStream().write(CONTENT, 0, sent);
        }

        awaitOffset(path, sent);
        lanElsewhere.patch(path, sent, Arrays.copyOfRange(CONTENT, sent, CONTENT.length));
        assertThat(lan.has(CONTENT)).isTrue();
    }

    /** Else a client that resumes would be thrown out by its own past. */
    @Test
    void aConnectionThatDiedUnnoticedComesInBetweenWithNothing() throws IOException {
        String path = lan.begin("a.mp4", CONTENT);
        try (Socket old = begun(first, path, 0)) {
            // Open as far as its node can tell, and a part of a chunk waits in memory.
            old.getOutputStream().write(CONTENT, 0, MIB + 1000);
            awaitOffset(path, MIB);
            try (Socket resumed = begun(second, path, MIB)) {
                resumed.getOutputStream().write(CONTENT, MIB, 500);
                awaitWriter(2);

                old.getOutputStream().write(CONTENT, MIB + 1000, CONTENT.length - MIB - 1000);
                assertThat(status(old)).isEqualTo("HTTP/1.1 423");
                resumed.getOutputStream().write(CONTENT, MIB + 500, CONTENT.length - MIB - 500);
                assertThat(status(resumed)).isEqualTo("HTTP/1.1 204");
            }
        }

        assertThat(lan.has(CONTENT)).isTrue();
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private void awaitWriter(long number) {
        Instant until = Instant.now().plusSeconds(20);
        while (writer() != number && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(writer()).isEqualTo(number);
    }

    private long writer() {
        return first.node().database().ask("look", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT writer FROM uploads")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void ofTwoWhoSendTheSamePartOneIsFirst() throws Exception {
        byte[] content = Tus.content(300_000, 5);
        for (int round = 0; round < 10; round++) {
            content[0] = (byte) round;
            String path = lan.begin("a.png", content);
            List<Integer> statuses = atOnce(
                    () -> lan.patch(path, 0, content).statusCode(),
                    () -> lanElsewhere.patch(path, 0, content).statusCode());

            assertThat(statuses).containsOnlyOnce(204);
            assertThat(statuses).anyMatch(status -> status == 409 || status == 423);
            assertThat(lan.has(content)).isTrue();
        }
    }

    @Test
    void whoSendsAByteNowAndThenIsEndedAndKeepsWhatCame() {
        AtomicLong time = new AtomicLong();
        // Every look at this clock finds ten seconds gone.
        try (HttpNode slow = HttpNode.timedBy(
                address, () -> time.addAndGet(Duration.ofSeconds(10).toNanos()))) {
            Tus client = new Tus(slow.signedIn("LAN", Role.AGENT, "VND"));
            byte[] content = Tus.content(3 * MIB, 13);
            String path = client.begin("a.mp4", content);

            assertProblem(client.patch(path, 0, content), ProblemKind.TOO_SLOW);

            assertThat(client.offset(path)).isPositive().isLessThan(content.length);
        }
    }

    @Test
    void onePersonSendsOnlySoMuchAtOnce() throws IOException {
        List<String> paths = Stream.generate(() -> lan.begin("a.mp4", CONTENT))
                .limit(HttpNode.MOST_UNFINISHED)
                .toList();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (String path : paths) {
                Socket socket = begun(first, path, 0);
                sockets.add(socket);
                socket.getOutputStream().write(CONTENT, 0, MIB + 1);
                awaitOffset(path, MIB);
            }

            HttpResponse<String> oneMore = lan.patch(paths.getFirst(), MIB, new byte[] {CONTENT[MIB]});

            assertProblem(oneMore, ProblemKind.TOO_MANY);
            assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();
            String another = new Tus(first.signedIn("MINH", Role.AGENT)).send("b.png", Tus.content(10, 1));
            assertThat(another).isNotBlank();
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        awaitOffset(paths.getFirst(), MIB + 1);
        assertThat(lan.patch(paths.getFirst(), MIB + 1, new byte[] {CONTENT[MIB + 1]})
                        .statusCode())
                .isEqualTo(204);
    }

    /** Else a file could get other bytes than its hash says. */
    @Test
    void whoChangesAnUploadWhileItIsHashedDoesNotGetThatKept() {
        byte[] content = Tus.content(1_000, 17);
        String path = lan.send("a.png", content);
        // As it stands when the node dies between the last byte and the hash; who looks at it has it hashed.
        TestPostgres.execute(address, "DELETE FROM file_senders; DELETE FROM files");
        TestPostgres.execute(address, "UPDATE uploads SET finished_at = NULL");

        CompletableFuture<Integer> look = first.node().database().inTransaction("change it meanwhile", connection -> {
            try (Statement statement = connection.createStatement()) {
                // Lets others read, and so hash, and holds up who wants to write.
                statement.execute("LOCK TABLE uploads IN SHARE ROW EXCLUSIVE MODE");
                var hashing = CompletableFuture.supplyAsync(
                        () -> lanElsewhere.head(path).statusCode());
                awaitSomebodyWaiting(statement);
                statement.execute("UPDATE file_chunks SET bytes = '\\x00' || substring(bytes FROM 2)");
                statement.execute("UPDATE uploads SET received = length");
                return hashing;
            }
        });

        assertThat(look.join()).isEqualTo(ProblemKind.UPLOAD_BUSY.status());
        assertThat(lan.has(content)).isFalse();
        assertThat(lan.head(path).statusCode()).isEqualTo(ProblemKind.CHECKSUM_MISMATCH.status());
    }

    private static void awaitSomebodyWaiting(Statement statement) throws SQLException {
        Instant until = Instant.now().plusSeconds(5);
        boolean waiting = false;
        while (!waiting && Instant.now().isBefore(until)) {
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted"
                    + " AND relation = 'uploads'::regclass AND database ="
                    + " (SELECT oid FROM pg_database WHERE datname = current_database())")) {
                rows.next();
                waiting = rows.getInt(1) > 0;
            }
        }
        assertThat(waiting).isTrue();
    }

    /** Cut parts, wrong offsets, changed bytes under a checksum, parts twice, through either node. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensOnTheWayTheFileArrivesWhole(long seed) {
        Random random = new Random(seed);
        byte[] content = Tus.content(MIB + random.nextInt(2 * MIB), seed);
        String path = lan.begin("a.mp4", content);
        int rounds = 0;
        for (long at = 0; at < content.length; at = lan.offset(path)) {
            Tus node = random.nextBoolean() ? lan : lanElsewhere;
            int from = (int) at;
            byte[] part =
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + 1 + random.nextInt(MIB / 2)));
            switch (random.nextInt(5)) {
                case 0 -> node.patch(path, at + 1, part);
                case 1 -> {
                    byte[] changed = part.clone();
                    changed[random.nextInt(changed.length)] ^= 1;
                    node.patch(path, at, changed, "Upload-Checksum", Tus.sha1(part));
                }
                case 2 -> {
                    node.patch(path, at, part);
                    node.patch(path, at, part);
                }
                case 3 -> node.patch(path, at, part, "Upload-Checksum", Tus.sha1(part));
                default -> node.patch(path, at, part);
            }
            assertThat(rounds++).as("seed %d", seed).isLessThan(1_000);
        }

        assertThat(lan.has(content)).as("seed %d", seed).isTrue();
    }

    /** A connection on which a PATCH with all of the content was begun. */
    private static Socket begun(HttpNode node, String path, long offset) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
        socket.getOutputStream()
                .write(("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: "
                                + offset + "\r\nAuthorization: Bearer " + node.token("LAN", Role.AGENT, "VND")
                                + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                                + (CONTENT.length - offset) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> a = threads.submit(one);
            Future<Integer> b = threads.submit(other);
            return List.of(a.get(), b.get());
        }
    }

    /** The server finds out that a connection is gone when it reads on. */
    private void awaitOffset(String path, long offset) {
        Instant until = Instant.now().plusSeconds(20);
        while (lan.offset(path) != offset && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(lan.offset(path)).isEqualTo(offset);
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.body()).contains("\"type\":\"" + kind.type() + "\"");
        assertThat(answer.statusCode()).isEqualTo(kind.status());
    }
}
