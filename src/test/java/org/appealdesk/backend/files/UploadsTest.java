package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
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
        assertThat(lan.has(CONTENT)).isFalse();
        HttpResponse<String> look = lanElsewhere.head(path);
        assertThat(look.headers().firstValue("Upload-Offset")).contains(Integer.toString(half));
        assertThat(look.headers().firstValue("Upload-Length")).contains(Integer.toString(CONTENT.length));
        assertThat(look.headers().firstValue("Upload-Metadata"))
                .contains(Tus.metadata("sao kê.pdf", Tus.sha256(CONTENT)));
        assertThat(look.headers().firstValue("Upload-Expires")).isPresent();
        HttpResponse<String> rest = lanElsewhere.patch(path, half, Arrays.copyOfRange(CONTENT, half, CONTENT.length));

        assertThat(rest.statusCode()).isEqualTo(204);
        assertThat(lan.has(CONTENT)).isTrue();
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

        assertThat(lan.has(content)).isTrue();
    }

    @Test
    void anEmptyFileIsThereAtOnce() {
        lan.begin("nothing.txt", new byte[0]);

        assertThat(lan.has(new byte[0])).isTrue();
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
        assertThat(lan.has(CONTENT)).isFalse();
        assertThat(lan.has(other)).isFalse();
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

        assertThat(lan.has(CONTENT)).isTrue();
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
        assertThat(lan.has(Tus.content(20, 2))).isTrue();
    }

    @Test
    void aNodeThatDiedBeforeTheHashIsFinishedByTheNext() {
        byte[] content = Tus.content(50, 9);
        String path = lan.send("a.png", content);
        // As it stands when the node dies between the last byte and the hash.
        TestPostgres.execute(address, "DELETE FROM file_senders; DELETE FROM files");
        TestPostgres.execute(address, "UPDATE uploads SET finished_at = NULL");

        assertThat(lanElsewhere.offset(path)).isEqualTo(content.length);

        assertThat(lan.has(content)).isTrue();
    }

    @Test
    void aRightChecksumIsTaken() {
        String path = lan.begin("a.png", CONTENT);

        assertThat(lan.patch(
                                path,
                                0,
                                Arrays.copyOf(CONTENT, 500),
                                "Upload-Checksum",
                                Tus.sha1(Arrays.copyOf(CONTENT, 500)))
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

        assertProblem(lan.patch(path, 500, changed, "Upload-Checksum", Tus.sha1(part)), ProblemKind.CHECKSUM_MISMATCH);
        assertThat(lan.offset(path)).isEqualTo(500);
        assertThat(lan.patch(path, 500, part, "Upload-Checksum", Tus.sha1(part)).statusCode())
                .isEqualTo(204);
        lan.patch(path, 2 * MIB, Arrays.copyOfRange(CONTENT, 2 * MIB, CONTENT.length));

        assertThat(lan.has(CONTENT)).isTrue();
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

    private long count(String table) {
        return first.node().database().ask("count", connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.body()).contains("\"type\":\"" + kind.type() + "\"");
        assertThat(answer.statusCode()).isEqualTo(kind.status());
    }
}
