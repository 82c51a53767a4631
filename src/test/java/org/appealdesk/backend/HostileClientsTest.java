package org.appealdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is answered with a problem that gives nothing away, and the next call is answered as ever. */
@Timeout(60)
class HostileClientsTest {

    private static final Endpoints NODE = new Endpoints();
    private static final String TOKEN = NODE.token("LAN", Role.AGENT).text();
    private static final Client LAN = new Client(NODE.port(), TOKEN);

    /** Each call that takes a body, and the longest one it takes. */
    private static final List<String> TAKERS =
            List.of("POST /v1/commands", "PUT /v1/presence", "POST /v1/cases/1/unmask");

    @AfterAll
    static void end() {
        NODE.close();
    }

    @AfterEach
    void theNextCallIsAnswered() {
        assertThat(LAN.get("/v1/snapshot").statusCode()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertProblem(answer.headers().firstValue("Content-Type").orElse("") + "\n" + answer.body());
    }

    private static void assertProblem(String answer) {
        assertThat(answer)
                .contains("application/problem+json", "\"type\":\"/problems/")
                .doesNotContain("/problems/internal")
                .doesNotContain("Exception", "org.appealdesk", "io.helidon", "java.", "SQL", "SELECT", "\tat ");
    }

    private static HttpRequest.Builder call(String call) {
        return LAN.request(call.split(" ", 2)[1]);
    }

    private static HttpResponse<String> json(String call, HttpRequest.BodyPublisher body) {
        return LAN.send(call(call).header("Content-Type", "application/json").method(call.split(" ", 2)[0], body));
    }

    private static HttpResponse<String> json(String call, String body) {
        return json(call, BodyPublishers.ofString(body));
    }

    @Test
    void bodiesThatAreTooLarge() {
        for (String call : TAKERS) {
            assertProblem(LAN.send(call(call)
                    .header("Content-Type", "application/json")
                    .expectContinue(true)
                    .method(call.split(" ", 2)[0], BodyPublishers.ofString("\"" + "x".repeat(2_500_000) + "\""))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void bodiesThatAreNestedVeryDeep(int depth) {
        for (String call : TAKERS) {
            assertProblem(json(call, "[".repeat(depth)));
            assertProblem(json(call, "{\"a\":".repeat(depth)));
            assertProblem(json(call, "{\"commands\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"x\"",
                "[]",
                "{}",
                "{",
                "{}{}",
                "{\"commands\":null}",
                "{\"commands\":{}}",
                "{\"commands\":[],\"commands\":[]}",
                "{\"device\":\"a\",\"device\":\"b\",\"looking\":[]}",
                "{\"device\":[],\"looking\":[]}",
                "{\"device\":\"a\",\"looking\":\"1\"}",
                "{\"reason\":\"a\",\"reason\":\"b\"}",
                "{\"reason\":{}}",
                "{\"reason\":1e999}",
                "{\"commands\":NaN}",
                "{\"\\ud800\":1}",
                "{'commands':[]}",
                "// no\n{}"
            })
    void bodiesOfAnotherShape(String body) {
        for (String call : TAKERS) {
            assertProblem(json(call, body));
        }
    }

    /** A million to one, and still nothing is unpacked. */
    @Test
    void bodiesThatArePacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                packed.write(blanks);
            }
        }
        for (String call : TAKERS) {
            for (String coding : List.of("gzip", "deflate", "br", "x")) {
                assertProblem(LAN.send(call(call)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", coding)
                        .expectContinue(true)
                        .method(call.split(" ", 2)[0], BodyPublishers.ofByteArray(bytes.toByteArray()))));
            }
        }
    }

    @Test
    void bodiesInAnotherCharset() {
        String body = "{\"reason\":\"ký Ü\",\"commands\":[],\"device\":\"é\",\"looking\":[]}";
        for (String call : TAKERS) {
            assertProblem(json(call, BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_16))));
            assertProblem(json(call, BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appealdesk_' OR '1'='1",
                "appealdesk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "null",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJMQU4ifQ."
            })
    void forgedTokens(String token) {
        for (String path : List.of("/v1/changes", "/v1/snapshot", "/v1/live")) {
            assertThat(new Client(NODE.port(), token).get(path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anIdThatCameWithAnotherBodyBefore() {
        Client platform = NODE.signedIn("exchange", Role.PLATFORM);
        CaseId other = new CaseId("2");
        assertThat(register(platform, Orders.NUMBER)).contains("applied");

        assertThat(register(platform, other)).contains("/problems/id-reused");
    }

    private static String register(Client platform, CaseId id) {
        return platform.post(
                        "/v1/commands",
                        CommandsBody.write(List.of(new SentCommand(
                                "the same",
                                id,
                                null,
                                null,
                                Basis.UNKNOWN,
                                Moves.registers(Orders.paid(id.value()), Rules.SEED.ref())))))
                .body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/changes/../../etc/passwd HTTP/1.1",
                "GET /v1/cases/..%2f..%2fopenapi/unmask HTTP/1.1",
                "POST /v1/cases/%00/unmask HTTP/1.1",
                "POST /v1/cases/a%2Fb/unmask HTTP/1.1",
                "POST /v1/cases//unmask HTTP/1.1",
                "POST /v1/cases/%ff/unmask HTTP/1.1",
                "GET /v1/%63hanges HTTP/1.1",
                "GET //v1/changes HTTP/1.1",
                "GET /v1/changes;a=b HTTP/1.1",
                "GET /v1/changes?cursor=%zz HTTP/1.1",
                "GET /v1/changes?cursor=%00 HTTP/1.1",
                "GET /v1/changes?cursor=a&cursor=b HTTP/1.1",
                "GET /v1/snapshot?after=1%00 HTTP/1.1",
                "GET \\v1\\changes HTTP/1.1",
                "GET ../openapi HTTP/1.1",
                "GET http://other.example/v1/changes HTTP/1.1",
                "GET /v1/changes HTTP/9.9",
                "GET /v1/changes",
                "DELETE /v1/changes HTTP/1.1",
                "TRACE /openapi HTTP/1.1",
                "CONNECT /openapi HTTP/1.1",
                "nonsense"
            })
    void requestsThatAreNone(String line) throws IOException {
        assertProblem(raw(line + "\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: 14\r\nConnection: close\r\n\r\n"
                + "{\"reason\":\"x\"}"));
    }

    /** The server's own library takes it for a fault of its own; it gives nothing away all the same. */
    @Test
    void aMethodThatIsNoText() throws IOException {
        assertThat(raw("\u0000 / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains("application/problem+json", "\"type\":\"/problems/")
                .doesNotContain("Exception", "io.helidon", "control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 5, 6",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Transfer-Encoding: zipped",
                "No colon",
                ": empty",
                "X: \u0000"
            })
    void headersThatAreNone(String header) throws IOException {
        assertProblem(raw("POST /v1/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\nhello\r\n\r\n"));
    }

    @Test
    void headersThatAreVeryLarge() throws IOException {
        assertProblem(raw("GET /openapi HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"));
        assertProblem(raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    /** Each costs a little memory, and no thread of the machine's own. */
    @Test
    void requestsThatNeverEnd() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                sockets.add(sent("GET /openapi HTTP/1.1\r\nHost"));
                sockets.add(sent("POST /v1/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"comm"));
            }
            assertThat(LAN.get("/openapi").statusCode()).isEqualTo(200);
            assertThat(json("POST /v1/commands", "{\"commands\":7}").statusCode())
                    .isEqualTo(400);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** It is the caller's fault, and no incident of ours. */
    @Test
    void bodiesThatAreCutOff() throws IOException {
        try (Socket socket = sent("POST /v1/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"comm")) {
            socket.shutdownOutput();
            assertProblem(read(socket));
        }
    }

    private static Socket sent(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** The answer's head and body. */
    private static String raw(String request) throws IOException {
        try (Socket socket = sent(request)) {
            return read(socket);
        }
    }

    /** Up to the end of the JSON: some connections are kept open after it. */
    private static String read(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!text.toString().endsWith("}")) {
            int read = answer.read(buffer);
            assertThat(read).as("the end after “%s”", text).isPositive();
            text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
