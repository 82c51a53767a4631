package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who want to break it, or get at what is not theirs. */
class HostileUploadsTest {

    private static final HttpNode NODE = new HttpNode(TestPostgres.fresh());
    private static final String SHA256 = "a".repeat(64);
    private static int people;

    private Client client = NODE.signedIn("X", Role.AGENT);
    private Tus tus = new Tus(client);

    @AfterAll
    static void letGo() {
        NODE.close();
    }

    @BeforeEach
    void somebodyNew() {
        client = NODE.signedIn("P" + people++, Role.AGENT);
        tus = new Tus(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "", "1e3", "0x10", "+5", "9223372036854775808", "99999999999999999999999", "1.5", "1,2"})
    void aLengthThatIsNoneIsRefused(String length) {
        assertProblem(tus.begin(length, Tus.metadata("a.png", SHA256)), ProblemKind.MALFORMED);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItComes() {
        assertProblem(
                tus.begin(Long.toString(HttpNode.LARGEST_FILE + 1L), Tus.metadata("a.png", SHA256)),
                ProblemKind.TOO_LARGE);
        assertProblem(tus.begin("999999999999999999", Tus.metadata("a.png", SHA256)), ProblemKind.TOO_LARGE);
        assertThat(tus.begin(Long.toString(HttpNode.LARGEST_FILE), Tus.metadata("a.png", SHA256))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aLengthToBeToldLaterIsRefused() {
        assertProblem(
                client.send(client.request("/v1/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Defer-Length", "1")
                        .header("Upload-Metadata", Tus.metadata("a.png", SHA256))
                        .POST(BodyPublishers.noBody())),
                ProblemKind.MALFORMED);
    }

    @Test
    void metadataThatIsNoneIsRefused() {
        for (String wrong : new String[] {
            "",
            ",",
            "sha256",
            "sha256 !!!",
            "sha256 " + Tus.base64(SHA256),
            "filename " + Tus.base64("a.png"),
            Tus.metadata("a.png", SHA256.toUpperCase(java.util.Locale.ROOT)),
            Tus.metadata("a.png", "../../etc/passwd"),
            Tus.metadata("a.png", SHA256.substring(1)),
            Tus.metadata(" ", SHA256),
            Tus.metadata("a\u0000.png", SHA256),
            Tus.metadata("a\r\nSet-Cookie: x", SHA256),
            Tus.metadata("a\u001b[2J", SHA256),
            Tus.metadata("x".repeat(256), SHA256),
            Tus.metadata("a.png", SHA256) + ",sha256 " + Tus.base64(SHA256),
            Tus.metadata("a.png", SHA256) + " more",
            "filename /w==,sha256 " + Tus.base64(SHA256),
            Tus.metadata("a.png", SHA256) + ",k " + "A".repeat(4000)
        }) {
            assertThat(tus.begin("10", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    /** Such a name is a name: no path is made of it, and it comes back as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "C:\\Windows\\system32\\a.dll",
                "/etc/shadow",
                "saoke\u202Egpj.exe",
                "a'; DROP TABLE files; --",
                "con",
                "𝓈𝒶𝑜 𝓀ê.png",
                ".."
            })
    void aStrangeNameHarmsNothing(String name) {
        byte[] content = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);

        String path = tus.send(name, content);

        assertThat(tus.head(path).headers().firstValue("Upload-Metadata"))
                .contains(Tus.metadata(name, Tus.sha256(content)));
        assertThat(client.get("/v1/files/" + Tus.sha256(content)).body()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "..%2F..%2Fetc%2Fpasswd",
                "%00",
                "1-1-1-1-1",
                "00000000-0000-0000-0000-000000000000",
                "' OR true --",
                "%C3%28"
            })
    void anIdThatIsNoneOpensNothing(String id) {
        String path = "/v1/uploads/" + id.replace(" ", "%20").replace("'", "%27");

        assertThat(tus.head(path).statusCode()).isBetween(400, 404);
        assertThat(tus.patch(path, 0, new byte[1]).statusCode()).isBetween(400, 404);
        assertThat(tus.delete(path).statusCode()).isBetween(400, 405);
    }

    @Test
    void anUploadIsItsOwnersAlone() {
        byte[] content = Tus.content(1000, 1);
        String path = tus.begin("a.png", content);
        for (Role role : new Role[] {Role.AGENT, Role.SUPERVISOR, Role.PLATFORM}) {
            Tus other = new Tus(NODE.signedIn("Q" + role, role));

            assertThat(other.head(path).statusCode()).isEqualTo(404);
            assertProblem(other.patch(path, 0, content), ProblemKind.NOT_FOUND);
            assertProblem(other.delete(path), ProblemKind.NOT_FOUND);
        }
        assertThat(tus.offset(path)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AGENT", "SUPERVISOR", "PLATFORM"})
    void whoOnlyLooksSendsNoFiles(Role role) {
        assertProblem(
                new Tus(NODE.signedIn("L" + role, role)).begin("10", Tus.metadata("a.png", SHA256)),
                ProblemKind.FORBIDDEN);
    }

    @Test
    void onePersonMayNotBeginWithoutEnd() {
        for (int i = 0; i < HttpNode.MOST_UNFINISHED; i++) {
            assertThat(tus.begin("10", Tus.metadata("a.png", SHA256)).statusCode())
                    .isEqualTo(201);
        }
        HttpResponse<String> oneMore = tus.begin("10", Tus.metadata("a.png", SHA256));

        assertProblem(oneMore, ProblemKind.TOO_MANY);
        assertThat(new Tus(NODE.signedIn("R", Role.AGENT))
                        .begin("10", Tus.metadata("a.png", SHA256))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/octet-stream", "text/plain", "multipart/form-data; boundary=x", "application/json"})
    void anotherMediaTypeIsRefused(String type) {
        String path = tus.begin("a.png", Tus.content(10, 1));

        assertProblem(tus.patch(path, 0, new byte[10], "Content-Type", type), ProblemKind.WRONG_MEDIA_TYPE);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void moreThanAnnouncedIsRefused() {
        byte[] content = Tus.content(1000, 1);
        String path = tus.begin("a.png", content);

        assertProblem(tus.patch(path, 0, new byte[1001]), ProblemKind.TOO_LARGE);
        assertThat(tus.offset(path)).isZero();
        HttpResponse<String> unannounced = client.send(client.request(path)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[2000]))));
        assertProblem(unannounced, ProblemKind.TOO_LARGE);
        assertThat(client.get("/v1/files/" + Tus.sha256(content)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "", "x", "1e1", "99999999999999999999"})
    void anOffsetThatIsNoneIsRefused(String offset) {
        String path = tus.begin("a.png", Tus.content(10, 1));

        assertProblem(tus.patch(path, 0, new byte[1], "Upload-Offset", offset), ProblemKind.MALFORMED);
    }

    @Test
    void aPackedBodyIsRefusedHoweverSmall() throws IOException {
        byte[] bomb = bomb();
        String path = tus.begin("a.png", Tus.content(1000, 1));

        assertThat(tus.patch(path, 0, bomb, "Content-Encoding", "gzip").statusCode())
                .isBetween(400, 415);
        HttpResponse<String> commands = NODE.signedIn("S", Role.AGENT)
                .send(client.request("/v1/commands")
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(bomb)));
        assertThat(commands.statusCode()).isBetween(400, 415);
        assertThat(tus.offset(path)).isZero();
    }

    /** 64 MiB of zeros in 64 KiB. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream to = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                to.write(new byte[1024 * 1024]);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void noiseInEveryHeaderLeavesTheNodeUp() {
        long seed = 4711;
        Random random = new Random(seed);
        String path = tus.begin("a.png", Tus.content(10, 1));
        for (int i = 0; i < 200; i++) {
            HttpResponse<String> answer = tus.patch(
                    path,
                    0,
                    new byte[random.nextInt(20)],
                    "Upload-Offset",
                    noise(random),
                    "Upload-Checksum",
                    noise(random),
                    "Content-Type",
                    random.nextBoolean() ? noise(random) : "application/offset+octet-stream");
            assertThat(answer.statusCode()).as("seed %d, round %d", seed, i).isBetween(400, 460);
        }
        assertThat(tus.offset(path)).isZero();
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(30), 0x21, 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(kind.status());
        assertThat(answer.body()).contains("\"type\":\"" + kind.type() + "\"").doesNotContain("Exception");
    }
}
