package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads as tus 1.0.0 has them, on two nodes over one database. */
class UploadsTest {

    private static final int MIB = 1024 * 1024;
    private static final byte[] CONTENT = Tus.content(2 * MIB + 12_345, 11);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final HttpNode first = new HttpNode(address);
    private final HttpNode second = new HttpNode(address);
    private final Client client = first.signedIn("LAN", Role.AGENT, "VND");
    private final Tus lan = new Tus(client);
    private final Tus lanElsewhere = new Tus(second.signedIn("LAN", Role.AGENT, "VND"));

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void saysWhatItSpeaks() {
        HttpResponse<String> answer =
                client.send(client.request("/v1/uploads").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Tus-Version")).contains("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Extension")).contains("creation,expiration,termination,checksum");
        assertThat(answer.headers().firstValue("Tus-Max-Size")).contains(Integer.toString(HttpNode.LARGEST_FILE));
    }

    @Test
    void whoSpeaksAnotherVersionIsToldOurs() {
        HttpResponse<String> answer = client.send(
                client.request("/v1/uploads").header("Tus-Resumable", "0.2.2").POST(BodyPublishers.noBody()));

        assertProblem(answer, ProblemKind.OTHER_VERSION);
        assertThat(answer.headers().firstValue("Tus-Version")).contains("1.0.0");
    }

    @Test
    void aFileInTwoPartsThroughTwoNodesArrives() {
        String path = lan.begin("sao kê.pdf", CONTENT);
        int half = MIB + 17;

        HttpResponse<String> part = lan.patch(path, 0, Arrays.copyOf(CONTENT, half));
        assertThat(part.statusCode()).isEqualTo(204);
        assertThat(part.headers().firstValue("Upload-Offset")).contains(Integer.toString(half));
        assertThat(has(CONTENT)).isFalse();
        HttpResponse<String> look = lanElsewhere.head(path);
        assertThat(look.headers().firstValue("Upload-Offset")).contains(Integer.toString(half));
        assertThat(look.headers().firstValue("Upload-Length")).contains(Integer.toString(CONTENT.length));
        assertThat(look.headers().firstValue("Upload-Metadata"))
                .contains(Tus.metadata("sao kê.pdf", Tus.sha256(CONTENT)));
        assertThat(look.headers().firstValue("Upload-Expires")).isPresent();
        HttpResponse<String> rest = lanElsewhere.patch(path, half, Arrays.copyOfRange(CONTENT, half, CONTENT.length));

        assertThat(rest.statusCode()).isEqualTo(204);
        assertThat(has(CONTENT)).isTrue();
        assertThat(lan.offset(path)).as("who did not hear the answer asks").isEqualTo(CONTENT.length);
    }

    @Test
    void manySmallPartsGiveTheSameFile() {
        byte[] content = Tus.content(MIB + 10, 3);
        String path = lan.begin("a.png", content);
        lan.patch(path, 0, Arrays.copyOf(content, MIB - 5));

        for (int i = MIB - 5; i < content.length; i++) {
            assertThat(lan.patch(path, i, new byte[] {content[i]}).statusCode()).isEqualTo(204);
        }

        assertThat(has(content)).isTrue();
    }

    @Test
    void anEmptyFileIsThereAtOnce() {
        lan.begin("nothing.txt", new byte[0]);

        assertThat(has(new byte[0])).isTrue();
    }

    @Test
    void whatWasCutIsKeptUpToTheLastByte() throws IOException {
        String path = lan.begin("a.mp4", CONTENT);
        int sent = MIB + 1000;

        try (Socket socket = new Socket("127.0.0.1", first.port())) {
            OutputStream to = socket.getOutputStream();
            to.write(("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                            + "Authorization: Bearer " + first.token("LAN", Role.AGENT, "VND")
                            + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + CONTENT.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            to.write(CONTENT, 0, sent);
            to.flush();
        }

        awaitOffset(path, sent);
        lanElsewhere.patch(path, sent, Arrays.copyOfRange(CONTENT, sent, CONTENT.length));
        assertThat(has(CONTENT)).isTrue();
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
            assertThat(has(content)).isTrue();
        }
    }

    @Test
    void theOffsetMustBeTheOneReached() {
        String path = lan.begin("a.png", CONTENT);
        lan.patch(path, 0, Arrays.copyOf(CONTENT, 100));

        for (long wrong : new long[] {0, 99, 101, CONTENT.length, 1L << 40}) {
            HttpResponse<String> answer = lan.patch(path, wrong, new byte[] {1});
            assertProblem(answer, ProblemKind.OTHER_OFFSET);
            assertThat(answer.headers().firstValue("Upload-Offset")).contains("100");
        }
        assertThat(lan.offset(path)).isEqualTo(100);
    }

    @Test
    void anotherContentThanAnnouncedIsRefusedAndGone() {
        String path = lan.begin("a.png", CONTENT);
        byte[] other = CONTENT.clone();
        other[MIB] ^= 1;

        assertProblem(lan.patch(path, 0, other), ProblemKind.CHECKSUM_MISMATCH);

        assertThat(lan.head(path).statusCode()).isEqualTo(404);
        assertThat(has(CONTENT)).isFalse();
        assertThat(has(other)).isFalse();
        assertThat(count("file_chunks")).isZero();
    }

    @Test
    void theSameContentIsKeptOnce() {
        lan.send("a.png", CONTENT);
        long chunks = count("file_chunks");

        String again = new Tus(second.signedIn("MINH", Role.AGENT)).send("b.png", CONTENT);

        assertThat(again).isNotBlank();
        assertThat(count("files")).isEqualTo(1);
        assertThat(count("file_chunks")).isEqualTo(chunks);
        assertThat(count("file_senders")).isEqualTo(2);
    }

    @Test
    void anEndedUploadLeavesNothing() {
        String path = lan.begin("a.png", CONTENT);
        lan.patch(path, 0, Arrays.copyOf(CONTENT, MIB));

        assertThat(lan.delete(path).statusCode()).isEqualTo(204);

        assertThat(lan.head(path).statusCode()).isEqualTo(404);
        assertThat(lan.patch(path, MIB, new byte[] {1}).statusCode()).isEqualTo(404);
        assertThat(count("file_chunks")).isZero();
    }

    @Test
    void toEndAFinishedUploadLeavesTheFile() {
        String path = lan.send("a.png", CONTENT);

        lan.delete(path);

        assertThat(has(CONTENT)).isTrue();
        assertThat(count("file_chunks")).isEqualTo(3);
    }

    @Test
    void whatIsNotWholeAfterADayIsDeleted() {
        String kept = lan.begin("new.png", Tus.content(10, 1));
        String lapsed = lan.begin("old.png", CONTENT);
        lan.patch(lapsed, 0, Arrays.copyOf(CONTENT, MIB));
        String arrived = lan.send("arrived.png", Tus.content(20, 2));
        TestPostgres.execute(
                address,
                "UPDATE uploads SET expires_at = now() WHERE upload_id::text IN ('" + id(lapsed) + "','" + id(arrived)
                        + "')");

        assertThat(lan.head(lapsed).statusCode()).isEqualTo(404);
        assertThat(second.uploads().purge()).isEqualTo(2);

        assertThat(lan.offset(kept)).isZero();
        assertThat(count("uploads")).isEqualTo(1);
        assertThat(count("file_chunks")).as("those of the file that arrived").isEqualTo(1);
        assertThat(has(Tus.content(20, 2))).isTrue();
    }

    @Test
    void aNodeThatDiedBeforeTheHashIsFinishedByTheNext() {
        byte[] content = Tus.content(50, 9);
        String path = lan.send("a.png", content);
        // As it stands when the node dies between the last byte and the hash.
        TestPostgres.execute(address, "DELETE FROM file_senders; DELETE FROM files");
        TestPostgres.execute(address, "UPDATE uploads SET finished_at = NULL");

        assertThat(lanElsewhere.offset(path)).isEqualTo(content.length);

        assertThat(has(content)).isTrue();
    }

    @Test
    void aRightChecksumIsTaken() {
        String path = lan.begin("a.png", CONTENT);

        assertThat(lan.patch(path, 0, Arrays.copyOf(CONTENT, 500), "Upload-Checksum", sha1(Arrays.copyOf(CONTENT, 500)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(lan.offset(path)).isEqualTo(500);
    }

    @Test
    void aWrongChecksumTakesAllOfThatPartBack() {
        String path = lan.begin("a.png", CONTENT);
        lan.patch(path, 0, Arrays.copyOf(CONTENT, 500));
        byte[] part = Arrays.copyOfRange(CONTENT, 500, 2 * MIB);
        byte[] changed = part.clone();
        changed[part.length - 1] ^= 1;

        assertProblem(lan.patch(path, 500, changed, "Upload-Checksum", sha1(part)), ProblemKind.CHECKSUM_MISMATCH);
        assertThat(lan.offset(path)).isEqualTo(500);
        assertThat(lan.patch(path, 500, part, "Upload-Checksum", sha1(part)).statusCode())
                .isEqualTo(204);
        lan.patch(path, 2 * MIB, Arrays.copyOfRange(CONTENT, 2 * MIB, CONTENT.length));

        assertThat(has(CONTENT)).isTrue();
    }

    @Test
    void aChecksumThatNobodyKnowsIsRefused() {
        String path = lan.begin("a.png", CONTENT);

        for (String wrong : new String[] {"crc32 AAAA", "sha1", "sha1 !", "", "sha1  x"}) {
            assertThat(lan.patch(path, 0, new byte[10], "Upload-Checksum", wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(lan.offset(path)).isZero();
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

    private static List<Integer> atOnce(
            java.util.concurrent.Callable<Integer> one, java.util.concurrent.Callable<Integer> other) throws Exception {
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

    private boolean has(byte[] content) {
        return client.send(client.request("/v1/files/" + Tus.sha256(content)).HEAD())
                        .statusCode()
                == 200;
    }

    private long count(String table) {
        return first.node().database().ask("count", connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static String sha1(byte[] bytes) {
        return "sha1 " + Base64.getEncoder().encodeToString(Tus.digest("SHA-1", bytes));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.body()).contains("\"type\":\"" + kind.type() + "\"");
        assertThat(answer.statusCode()).isEqualTo(kind.status());
    }
}
