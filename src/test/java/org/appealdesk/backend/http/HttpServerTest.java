package org.appealdesk.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Endpoint.Method;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.StorageException;
import org.appealdesk.protocol.http.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private static final int MOST = 1_000;
    private static final Endpoint.Work OK = call -> call.answer("{}");

    private static final Database DATABASE = Database.open(TestPostgres.fresh(), "http-test", 4);
    private static final People PEOPLE = new People(DATABASE, new Random(1)::nextBytes);
    private static final HttpServer SERVER = HttpServer.start(
            new HttpServer.Settings("127.0.0.1", 0, 10 * MOST),
            PEOPLE,
            List.of(
                    new Endpoint(Method.GET, "/open", new Access.Anyone(), OK),
                    new Endpoint(Method.HEAD, "/nothing", new Access.Anyone(), _ -> {
                        throw new ProblemException(ProblemKind.NOT_FOUND, "There is no such thing");
                    }),
                    new Endpoint(Method.GET, "/staff", Access.STAFF, OK),
                    new Endpoint(
                            Method.GET,
                            "/me",
                            Access.STAFF,
                            call -> call.answer("\"" + call.person().name() + "\"")),
                    new Endpoint(
                            Method.GET,
                            "/cases/{id}",
                            new Access.Anyone(),
                            call -> call.answer(
                                    "\"" + call.path("id") + call.query("q").orElse("-") + "\"")),
                    new Endpoint(Method.POST, "/echo", new Access.Anyone(), call -> call.answer(call.json(MOST))),
                    new Endpoint(Method.GET, "/full", new Access.Anyone(), _ -> {
                        throw new StorageException(StorageException.Problem.DISK_FULL, "secret of the database");
                    }),
                    new Endpoint(Method.GET, "/bug", new Access.Anyone(), _ -> {
                        throw new IllegalStateException("secret of the program");
                    })),
            () -> "incident-1");

    @AfterAll
    static void letGo() {
        SERVER.close();
        DATABASE.close();
    }

    @Test
    void answersAnyoneWhereItIsOpen() {
        HttpResponse<String> answer = as(null).get("/open");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @EnumSource
    void opensToTheRolesItIsFor(Role role) {
        boolean staff = Set.of(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR).contains(role);

        HttpResponse<String> answer = as(token(role)).get("/staff");

        if (staff) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertProblem(answer, ProblemKind.FORBIDDEN);
        }
    }

    @Test
    void knowsWhoCalls() {
        assertThat(as(token(Role.AUDITOR)).get("/me").body()).isEqualTo("\"Somebody\"");
    }

    @Test
    void asksForATokenAndTakesNoForgedOne() {
        String token = token(Role.AGENT);

        for (String wrong : new String[] {"", "x", token.substring(1), token + "A", token.toUpperCase(Locale.ROOT)}) {
            assertProblem(as(wrong).get("/staff"), ProblemKind.NOT_SIGNED_IN);
        }
        HttpResponse<String> without = as(null).get("/staff");
        assertProblem(without, ProblemKind.NOT_SIGNED_IN);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(
                as(null).send(as(null).request("/staff").header("Authorization", "Basic " + token)),
                ProblemKind.NOT_SIGNED_IN);
    }

    @Test
    void aRevokedTokenIsOfNoUseForTheVeryNextCall() {
        String token = token(Role.AGENT);
        assertThat(as(token).get("/staff").statusCode()).isEqualTo(200);

        PEOPLE.revoke(Role.AGENT.name());

        assertProblem(as(token).get("/staff"), ProblemKind.NOT_SIGNED_IN);
    }

    @Test
    void readsPathAndQuery() {
        assertThat(as(null).get("/cases/a%20b?q=%C4%91").body()).isEqualTo("\"a bđ\"");
        assertThat(as(null).get("/cases/7").body()).isEqualTo("\"7-\"");
    }

    @Test
    void saysWhatIsNotThere() {
        assertProblem(as(null).get("/nowhere"), ProblemKind.NOT_FOUND);
        assertProblem(as(null).get("/cases/../../etc/passwd"), ProblemKind.NOT_FOUND);
        assertThat(as(null).post("/open", "{}").statusCode()).isBetween(404, 405);
    }

    @Test
    void takesJsonOfThatSizeAndNoMore() {
        String largest = "\"" + "a".repeat(MOST - 2) + "\"";

        assertThat(as(null).post("/echo", largest).body()).isEqualTo(largest);
        assertProblem(as(null).post("/echo", largest + " "), ProblemKind.TOO_LARGE);
        // Asks before it sends: who sends without asking may find the connection closed.
        assertProblem(
                as(null).send(as(null).request("/echo")
                        .expectContinue(true)
                        .POST(BodyPublishers.ofString("a".repeat(100 * MOST)))),
                ProblemKind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "", "application/jsonx"})
    void takesNothingElseForJson(String type) {
        HttpRequest.Builder request = as(null).request("/echo").POST(BodyPublishers.ofString("{}"));

        assertProblem(
                as(null).send(type.isEmpty() ? request : request.header("Content-Type", type)),
                ProblemKind.WRONG_MEDIA_TYPE);
    }

    @Test
    void takesNoBrokenText() {
        byte[] latin = "\"đồng Ü\"".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(
                as(null).send(as(null).request("/echo")
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(latin))),
                ProblemKind.MALFORMED);
    }

    @Test
    void keepsToItselfWhatWentWrongInside() {
        HttpResponse<String> full = as(null).get("/full");
        HttpResponse<String> bug = as(null).get("/bug");

        assertProblem(full, ProblemKind.UNAVAILABLE);
        assertProblem(bug, ProblemKind.INTERNAL);
        assertThat(full.body() + bug.body()).contains("incident-1").doesNotContain("secret", "Exception", "org.appeal");
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.body()).contains("\"type\":\"" + kind.type() + "\"");
        assertThat(answer.statusCode()).isEqualTo(kind.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static Client as(@Nullable String token) {
        return new Client(SERVER.port(), token);
    }

    private static String token(Role role) {
        PEOPLE.add(new Person(role.name(), "Somebody", role, Set.of()));
        return PEOPLE.issue(role.name(), "test", null).orElseThrow().text();
    }

    /** Otherwise whoever asks next over the same connection reads the end of this answer as the beginning of his. */
    @Test
    void aProblemInAnswerToAHeadHasNoBody() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(10_000);
            String first = answer(socket, "HEAD /nothing");
            String second = answer(socket, "GET /open");

            assertThat(first).startsWith("HTTP/1.1 404");
            assertThat(second).startsWith("HTTP/1.1 200");
        }
    }

    /** The head of the answer, byte by byte, so that nothing behind it is read. */
    private static String answer(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: here\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int one = socket.getInputStream().read();
            if (one < 0) {
                throw new IOException("Ended after: " + head);
            }
            head.append((char) one);
        }
        return head.toString();
    }
}
