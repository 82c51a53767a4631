package org.appealdesk.backend.follow;

import static org.appealdesk.backend.follow.ChangesEndpointTest.assertProblem;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.appealdesk.backend.Seen;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.Installation;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SnapshotLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotEndpointTest {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final FollowedNode node = new FollowedNode(address, "a");
    private final Client lan = node.signedIn("LAN", Role.AGENT, "VND");

    @AfterEach
    void close() {
        node.close();
    }

    private static SnapshotLine.Head head(List<SnapshotLine> lines) {
        return (SnapshotLine.Head) lines.getFirst();
    }

    private static List<SnapshotLine.Case> cases(List<SnapshotLine> lines) {
        return lines.stream()
                .filter(SnapshotLine.Case.class::isInstance)
                .map(SnapshotLine.Case.class::cast)
                .toList();
    }

    private static List<SnapshotLine> lines(String body) {
        return body.lines()
                .<SnapshotLine>map(line -> switch (SnapshotLine.read(line)) {
                    case Decoded.Known<SnapshotLine> known -> known.value();
                    case Decoded<SnapshotLine> other -> throw new AssertionError(other);
                })
                .toList();
    }

    private static List<SnapshotLine> read(Client reader, String query) {
        HttpResponse<String> answer = reader.get("/v1/snapshot" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(SnapshotLine.MEDIA_TYPE);
        return lines(answer.body());
    }

    private List<CaseId> given(int cases) {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            ids.add(node.given("n" + i, sellerFiled()));
        }
        return ids;
    }

    @Test
    void hasEveryCaseInScopeWithAllItsEventsInOrderOfPlace() {
        List<CaseId> ids = given(103);
        node.given("nobody appealed", List.of());

        List<SnapshotLine> lines = read(lan, "");

        assertThat(head(lines).cases()).isEqualTo(103);
        assertThat(head(lines).schema()).isEqualTo(SnapshotLine.SCHEMA);
        assertThat(lines.getLast()).isEqualTo(new SnapshotLine.End());
        assertThat(lines).hasSize(105);
        assertThat(cases(lines)).extracting(SnapshotLine.Case::caseId).containsExactlyElementsOf(ids);
        assertThat(cases(lines)).isSortedAccordingTo((a, b) -> Long.compare(a.place(), b.place()));
        SnapshotLine.Case last = cases(lines).getLast();
        assertThat(last.events().stream().map(event -> EventJson.read(event.event())))
                .containsExactlyElementsOf(
                        Seen.byOthers(node.node().log().history(last.caseId()).events()));
    }

    @Test
    void nobodySeesCasesOfOtherQueues() {
        given(2);

        List<SnapshotLine> lines = read(node.signedIn("EU", Role.AGENT, "EUR"), "");

        assertThat(head(lines).cases()).isZero();
        assertThat(lines).hasSize(2);
    }

    @Test
    void whoWasCutOffGoesOnBehindTheLastPlaceRead() {
        given(5);
        List<SnapshotLine> whole = read(lan, "");
        String cursor = head(whole).cursor();
        SnapshotLine.Case third = cases(whole).get(2);
        // What happens meanwhile comes with the changes after the same cursor.
        node.accepted(third.caseId(), buyer(negotiationFailed()));

        List<SnapshotLine> rest = read(lan, "?cursor=" + cursor + "&after=" + third.place());

        assertThat(head(rest)).isEqualTo(new SnapshotLine.Head(cursor, 2, SnapshotLine.SCHEMA));
        assertThat(cases(rest)).isEqualTo(cases(whole).subList(3, 5));
        ChangesBody changes = ((Decoded.Known<ChangesBody>)
                        ChangesBody.read(lan.get("/v1/changes?cursor=" + cursor).body()))
                .value();
        assertThat(changes.changes()).extracting(ChangesBody.Change::caseId).containsOnly(third.caseId());
    }

    @Test
    void comesCompressedToWhoTakesThat() throws IOException {
        given(20);
        HttpResponse<byte[]> zipped = lan.send(
                lan.request("/v1/snapshot").header("Accept-Encoding", "br, gzip;q=0.5"), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> plain = lan.send(
                lan.request("/v1/snapshot").header("Accept-Encoding", "gzip;q=0, br"), BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.body().length).isLessThan(plain.body().length / 5);
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(cases(lines(new String(stream.readAllBytes(), StandardCharsets.UTF_8))))
                    .isEqualTo(cases(lines(new String(plain.body(), StandardCharsets.UTF_8))));
        }
    }

    @Test
    void ofAnotherEpochNothingIsResumed() {
        String cursor = head(read(lan, "")).cursor();
        Installation.restored(address);

        assertProblem(lan.get("/v1/snapshot?after=3&cursor=" + cursor), ProblemKind.OTHER_EPOCH);
        assertThat(head(read(lan, "")).cursor()).isNotEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=x", "?cursor=", "?after=x", "?after=-1"})
    void whatCannotBeReadIsAProblem(String query) {
        assertProblem(lan.get("/v1/snapshot" + query), ProblemKind.MALFORMED);
    }

    /** Nobody holds a thread and a page for ever: the connection is closed while the answer waits to be read. */
    @Test
    @Timeout(60)
    void whoStopsReadingIsLetGo() throws IOException {
        node.given("1", queued());
        TestPostgres.execute(
                address, "UPDATE events SET body = '{\"x\":\"' || repeat('x', 30000000) || '\"}' WHERE version = 1");
        String token = node.token("STUCK", Role.AGENT).text();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.getOutputStream()
                    .write(("GET /v1/snapshot HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            assertThatIOException().isThrownBy(() -> {
                while (true) {
                    node.following().beat();
                    socket.getOutputStream().write(' ');
                }
            });
        }
        assertThat(lan.get("/v1/changes?cursor=x").statusCode()).isEqualTo(400);
    }
}
