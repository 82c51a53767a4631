package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have which file, whole and in parts. */
class DownloadsTest {

    private static final int MIB = 1024 * 1024;
    private static final byte[] CONTENT = Tus.content(2 * MIB + 500, 31);
    private static final String SHA256 = Tus.sha256(CONTENT);
    private static final String PATH = "/v1/files/" + SHA256;

    private static final DatabaseAddress ADDRESS = TestPostgres.fresh();
    private static final HttpNode NODE = new HttpNode(ADDRESS);
    private static final Client EXCHANGE = NODE.signedIn("EXCHANGE", Role.PLATFORM);
    private static final CaseId CASE = filed();

    private static CaseId filed() {
        new Tus(EXCHANGE).send("sao kê.png", CONTENT);
        EvidenceFile evidence = new EvidenceFile(
                "E1", EvidenceKind.BANK_STATEMENT, new FileFacts("sao kê.png", CONTENT.length, SHA256, true), "mine");
        return new Commands("files")
                .given(
                        NODE.node().authority(),
                        "1001",
                        List.of(
                                People.seller(Moves.passesGate()),
                                People.files(Moves.filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, evidence))));
    }

    @AfterAll
    static void letGo() {
        NODE.close();
    }

    @Test
    void theWholeFileComesAsItWas() throws Exception {
        HttpResponse<byte[]> answer = bytes("X-None", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(CONTENT);
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + SHA256 + "\"");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=31536000, immutable");
    }

    @Test
    void whetherItIsThereCanBeAskedAlone() {
        HttpResponse<String> answer = EXCHANGE.send(EXCHANGE.request(PATH).HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(CONTENT.length);
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + SHA256 + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-1048575, 0, 1048575",
        "bytes=1048575-1048576, 1048575, 1048576",
        "bytes=1000-2097200, 1000, 2097200",
        "bytes=2097152-, 2097152, 2097651",
        "bytes=-1, 2097651, 2097651",
        "bytes=-99999999, 0, 2097651",
        "bytes=5-99999999, 5, 2097651"
    })
    void aRangeComesToTheByte(String range, int first, int last) throws Exception {
        HttpResponse<byte[]> answer = bytes("Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes " + first + "-" + last + "/" + CONTENT.length);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(CONTENT, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=2097652-", "bytes=99999999-999999999", "bytes=-0"})
    void aRangeBehindTheEndIsRefused(String range) {
        HttpResponse<String> answer =
                EXCHANGE.send(EXCHANGE.request(PATH).header("Range", range).GET());

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.body()).contains(ProblemKind.RANGE_NOT_THERE.type());
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */" + CONTENT.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=", "bytes=-", "bytes=9-3", "bytes=a-b", "0-5"})
    void whatIsNoSingleRangeGetsEverything(String range) throws Exception {
        assertThat(bytes("Range", range).body()).isEqualTo(CONTENT);
    }

    @Test
    void aRangeOfAnotherContentGetsEverything() throws Exception {
        assertThat(bytes("Range", "bytes=0-9", "If-Range", "\"" + "0".repeat(64) + "\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bytes("Range", "bytes=0-9", "If-Range", "W/\"" + SHA256 + "\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bytes("Range", "bytes=0-9", "If-Range", "\"" + SHA256 + "\"").body())
                .isEqualTo(Arrays.copyOf(CONTENT, 10));
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        HttpResponse<byte[]> answer = bytes("If-None-Match", "\"x\", \"" + SHA256 + "\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheQueueOfTheCaseSeesItsFiles(Role role) {
        boolean staff = role == Role.AGENT || role == Role.SUPERVISOR || role == Role.AUDITOR;

        assertThat(status(NODE.signedIn("V" + role, role, "VND")))
                .isEqualTo(staff || role == Role.PLATFORM ? 200 : 403);
        assertThat(status(NODE.signedIn("A" + role, role))).isEqualTo(staff || role == Role.PLATFORM ? 200 : 403);
        assertThat(status(NODE.signedIn("E" + role, role, "EUR")))
                .isEqualTo(staff ? 404 : role == Role.PLATFORM ? 200 : 403);
    }

    @Test
    void whoSentAllOfItHasItAnyway() {
        Client euro = NODE.signedIn("SENDER", Role.AGENT, "EUR");
        assertThat(status(euro)).isEqualTo(404);

        new Tus(euro).send("the same.png", CONTENT);

        assertThat(status(euro)).isEqualTo(200);
        assertThat(status(NODE.signedIn("OTHER", Role.AGENT, "EUR"))).isEqualTo(404);
    }

    @Test
    void aFileThatNoCaseSpeaksOfIsItsSendersAlone() {
        byte[] content = Tus.content(100, 77);
        Client lan = NODE.signedIn("LAN", Role.AGENT, "VND");
        new Tus(lan).send("draft.png", content);
        String path = "/v1/files/" + Tus.sha256(content);

        assertThat(lan.get(path).statusCode()).isEqualTo(200);
        assertThat(NODE.signedIn("HOA", Role.SUPERVISOR).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseThatClosedLongAgoTakesItsFilesOutOfSight() {
        byte[] content = Tus.content(100, 78);
        new Tus(EXCHANGE).send("old.png", content);
        String path = "/v1/files/" + Tus.sha256(content);
        Client lan = NODE.signedIn("LAN", Role.AGENT, "VND");
        TestPostgres.execute(
                ADDRESS,
                "INSERT INTO cases (case_id, version, hash, queue, closed_at) VALUES"
                        + " ('old', 1, '', 'VND', now() - interval '13 days')");
        TestPostgres.execute(
                ADDRESS, "INSERT INTO case_files (sha256, case_id) VALUES ('" + Tus.sha256(content) + "', 'old')");

        assertThat(lan.get(path).statusCode()).isEqualTo(200);
        TestPostgres.execute(ADDRESS, "UPDATE cases SET closed_at = now() - interval '15 days' WHERE case_id = 'old'");
        assertThat(lan.get(path).statusCode()).isEqualTo(404);
    }

    /** What a message says is not what it refers to. */
    @Test
    void aHashInATextGivesNobodyAFile() {
        byte[] content = Tus.content(100, 79);
        new Tus(EXCHANGE).send("secret.png", content);
        String text = "\"sha256\":\"" + Tus.sha256(content) + "\" \u0000";
        new Commands("text")
                .accepted(
                        NODE.node().authority(),
                        CASE,
                        People.seller(Moves.says(org.appealdesk.engine.dossier.Channel.SELLER_SUPPORT, text)));

        Client lan = NODE.signedIn("LAN", Role.AGENT, "VND");

        assertThat(lan.get("/v1/files/" + Tus.sha256(content)).statusCode()).isEqualTo(404);
    }

    @Test
    void aReaderWhoGoesAwayHarmsNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port())) {
                socket.getOutputStream()
                        .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + NODE.token("EXCHANGE", Role.PLATFORM) + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
                socket.setSoLinger(true, 0);
            }
        }

        assertThat(bytes("X-None", "1").body()).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Fetc%2Fpasswd", "%00", "' OR true --", "ABC", "*"})
    void aHashThatIsNoneFindsNothing(String hash) {
        String path = "/v1/files/" + hash.replace(" ", "%20").replace("'", "%27");

        assertThat(EXCHANGE.get(path).statusCode()).isBetween(400, 404);
    }

    private static int status(Client client) {
        return client.send(client.request(PATH).HEAD()).statusCode();
    }

    private static HttpResponse<byte[]> bytes(String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(EXCHANGE.request(PATH).headers(headers).GET().build(), BodyHandlers.ofByteArray());
        }
    }
}
