package org.appealdesk.backend;

import static org.appealdesk.engine.story.Plots.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.AbsenceBody;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is answered what, by every endpoint. */
class RolesTest {

    /**
     * Columns: without a token, with one that was never issued, with one that was revoked; an agent of the case's queue,
     * an agent of another queue, supervisor, trainer, auditor, the exchange. Where the status does not tell, a word says
     * what of case 7 is in the answer: {@code 200+} that it is there, {@code 200-} that it is not, nor was changed.
     */
    private static final String TABLE = """
            call                       none garbage revoked agent other supervisor trainer auditor platform
            GET /health                 200    200     200   200   200        200     200     200      200
            GET /metrics                200    200     200   200   200        200     200     200      200
            GET /openapi                200    200     200   200   200        200     200     200      200
            GET /v1/time                200    200     200   200   200        200     200     200      200
            GET /v1/me                  401    401     401   200   200        200     200     200      200
            GET /v1/sign-in             200    200     200   200   200        200     200     200      200
            POST /v1/commands           401    401     401  200+  200-       200+     403     403     200+
            GET /v1/absences            401    401     401   200   200        200     403     200      403
            POST /v1/absences           401    401     401   403   403        204     403     403      403
            DELETE /v1/absences/{id}    401    401     401   404   404        404     403     403      403
            GET /v1/changes             401    401     401  200+  200-       200+     403    200+     200+
            GET /v1/snapshot            401    401     401  200+  200-       200+     403    200+     200+
            GET /v1/live                401    401     401   200   200        200     403     200      403
            PUT /v1/presence            401    401     401   204   204        204     403     403      403
            POST /v1/cases/{id}/unmask  401    401     401  200+   404       200+     403     403      403
            POST /v1/cases/{id}/caller-checks 401 401 401 403 403 403 403 403 200-
            OPTIONS /v1/uploads         401    401     401   204   204        204     403     403      204
            POST /v1/uploads            401    401     401   201   201        201     403     403      201
            HEAD /v1/uploads/{id}       401    401     401   404   404        404     403     403      404
            PATCH /v1/uploads/{id}      401    401     401   404   404        404     403     403      404
            POST /v1/uploads/{id}       401    401     401   404   404        404     403     403      404
            DELETE /v1/uploads/{id}     401    401     401   404   404        404     403     403      404
            HEAD /v1/files/{sha256}     401    401     401   404   404        404     403     404      404
            GET /v1/files/{sha256}      401    401     401   404   404        404     403     404      404
            POST /v1/orders             401    401     401   403   403        403     403     403      400
            GET /v1/outbox              401    401     401   403   403        200     403     403      200
            POST /v1/outbox/{id}/replay 401    401     401   403   403        404     403     403      404
            """;

    private static final Set<String> ABOUT_NO_CASE = Set.of(
            "GET /health",
            "GET /metrics",
            "GET /openapi",
            "GET /v1/time",
            "GET /v1/me",
            "GET /v1/sign-in",
            "GET /v1/absences",
            "GET /v1/outbox");

    /** An id in the form of ours that nothing has. */
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private static final Endpoints NODE = new Endpoints();
    private static final CaseId CASE = new CaseId("case-7");
    private static final Map<String, Client> CALLERS = new LinkedHashMap<>();
    private static String cursor = "";
    private static int commands;

    @BeforeAll
    static void begin() {
        var clock = new DatabaseClock(NODE.node().database(), System::nanoTime);
        new Commands("setup", clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .given(NODE.node().authority(), CASE.value(), queued());
        cursor = new ChangeFeed(NODE.node().database()).start().text();
        AccessToken revoked = NODE.token("GONE", Role.SUPERVISOR);
        NODE.people().revoke("GONE");
        CALLERS.put("none", new Client(NODE.port(), null));
        CALLERS.put(
                "garbage",
                new Client(
                        NODE.port(),
                        AccessToken.random(new Random(9)::nextBytes).text()));
        CALLERS.put("revoked", new Client(NODE.port(), revoked.text()));
        CALLERS.put("agent", NODE.signedIn("LAN", Role.AGENT, "VND"));
        CALLERS.put("other", NODE.signedIn("EU", Role.AGENT, "EUR"));
        CALLERS.put("supervisor", NODE.signedIn("HOA", Role.SUPERVISOR));
        CALLERS.put("trainer", NODE.signedIn("TRAIN", Role.TRAINER));
        CALLERS.put("auditor", NODE.signedIn("AUDIT", Role.AUDITOR));
        CALLERS.put("platform", NODE.signedIn("exchange", Role.PLATFORM));
    }

    @AfterAll
    static void end() {
        NODE.close();
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() throws IOException {
        List<String> calls = TABLE.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(" +", 3)).limit(2).collect(Collectors.joining(" ")))
                .toList();

        assertThat(table(calls)).isEqualTo(TABLE.replaceAll(" +", " "));
    }

    @Test
    void everyEndpointStandsInTheTable() {
        Set<String> there = NODE.all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(TABLE.lines()
                        .skip(1)
                        .map(line -> Arrays.stream(line.split(" +", 3)).limit(2).collect(Collectors.joining(" "))))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    private static String table(List<String> calls) throws IOException {
        StringBuilder table = new StringBuilder("call " + String.join(" ", CALLERS.keySet()) + "\n");
        for (String call : calls) {
            List<String> row = new ArrayList<>(List.of(call));
            for (Client caller : CALLERS.values()) {
                row.add(answer(call, caller));
            }
            table.append(String.join(" ", row)).append('\n');
        }
        return table.toString();
    }

    private static String answer(String call, Client caller) throws IOException {
        HttpRequest.Builder request = request(call, caller);
        if (call.equals("GET /v1/live")) {
            // It has no end; that it begins is all there is to see.
            HttpResponse<InputStream> answer = caller.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return String.valueOf(answer.statusCode());
        }
        HttpResponse<String> answer = caller.send(request);
        boolean telling = answer.statusCode() == 200 && !ABOUT_NO_CASE.contains(call);
        return answer.statusCode() + (telling ? tells(answer.body()) ? "+" : "-" : "");
    }

    private static boolean tells(String body) {
        return body.contains("\"caseId\":\"case-7\"") || body.contains("\"result\":\"applied\"");
    }

    private static HttpRequest.Builder request(String call, Client caller) {
        return switch (call) {
            case "GET /health",
                    "GET /metrics",
                    "GET /openapi",
                    "GET /v1/time",
                    "GET /v1/me",
                    "GET /v1/sign-in",
                    "GET /v1/absences",
                    "GET /v1/outbox" -> caller.request(call.substring("GET ".length()));
            case "POST /v1/commands" -> json(caller, "POST", "/v1/commands", command(caller));
            case "POST /v1/absences" -> json(caller, "POST", "/v1/absences", absenceOfHoa());
            case "DELETE /v1/absences/{id}" ->
                caller.request("/v1/absences/0").method("DELETE", BodyPublishers.noBody());
            case "GET /v1/changes" -> caller.request("/v1/changes?cursor=" + cursor);
            case "GET /v1/snapshot" -> caller.request("/v1/snapshot");
            case "GET /v1/live" -> caller.request("/v1/live");
            case "PUT /v1/presence" ->
                json(caller, "PUT", "/v1/presence", "{\"device\":\"d\",\"looking\":[\"case-7\"]}");
            case "POST /v1/cases/{id}/unmask" ->
                json(caller, "POST", "/v1/cases/case-7/unmask", "{\"reason\":\"to call the party\"}");
            case "POST /v1/cases/{id}/caller-checks" ->
                json(caller, "POST", "/v1/cases/case-7/caller-checks", "{\"side\":\"BUYER\",\"code\":\"123456\"}");
            case "OPTIONS /v1/uploads" -> tus(caller, "OPTIONS", "/v1/uploads");
            case "POST /v1/uploads" ->
                tus(caller, "POST", "/v1/uploads")
                        .header("Upload-Length", "5")
                        .header("Upload-Metadata", "filename " + base64("a.jpg") + ",sha256 " + base64("0".repeat(64)));
            case "HEAD /v1/uploads/{id}", "DELETE /v1/uploads/{id}" ->
                tus(caller, call.split(" ", 2)[0], "/v1/uploads/" + NOBODYS);
            case "PATCH /v1/uploads/{id}" -> piece(caller, "PATCH");
            case "POST /v1/uploads/{id}" -> piece(caller, "POST").header("X-HTTP-Method-Override", "PATCH");
            case "HEAD /v1/files/{sha256}" ->
                caller.request("/v1/files/" + "0".repeat(64)).method("HEAD", BodyPublishers.noBody());
            case "GET /v1/files/{sha256}" -> caller.request("/v1/files/" + "0".repeat(64));
            case "POST /v1/orders" -> json(caller, "POST", "/v1/orders", "{}");
            case "POST /v1/outbox/{id}/replay" -> json(caller, "POST", "/v1/outbox/" + NOBODYS + "/replay", "");
            default -> throw new AssertionError("Say how to " + call);
        };
    }

    /** Of a supervisor: only a supervisor says so. */
    private static String absenceOfHoa() {
        return new AbsenceBody(
                        "HOA",
                        "LAN",
                        Instant.parse("2100-01-01T00:00:00Z"),
                        Instant.parse("2100-01-02T00:00:00Z"),
                        "leave")
                .json();
    }

    private static HttpRequest.Builder tus(Client caller, String method, String path) {
        return caller.request(path).header("Tus-Resumable", "1.0.0").method(method, BodyPublishers.noBody());
    }

    private static HttpRequest.Builder piece(Client caller, String method) {
        return caller.request("/v1/uploads/" + NOBODYS)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method(method, BodyPublishers.ofString("12345"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What everybody who sends commands may do: a note, or for the exchange, a ban. */
    private static String command(Client caller) {
        boolean exchange = caller == CALLERS.get("platform");
        return CommandsBody.write(List.of(new SentCommand(
                "c" + commands++, CASE, null, null, Basis.UNKNOWN, exchange ? Moves.bans(Side.BUYER) : Moves.notes())));
    }

    private static HttpRequest.Builder json(Client caller, String method, String path, String body) {
        return caller.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }
}
