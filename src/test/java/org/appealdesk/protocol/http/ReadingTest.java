package org.appealdesk.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the backend writes, the console reads. */
class ReadingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T07:03:22.500Z");
    private static final CaseId CASE = new CaseId("20260301140322");

    @Test
    void resultsComeBackAsTheyWere() {
        var body = new ResultsBody(
                NOW,
                List.of(
                        new CommandResult.Applied("a", 7, 2),
                        new CommandResult.Refused(
                                "b", new Rejection(RejectionCode.CLAIMED_BY_OTHER, RuleId.E11, Map.of("owner", "HN"))),
                        new CommandResult.Failed(
                                "c", new Problem(ProblemKind.INTERNAL, "Tell", Map.of("incident", "i-1")))));

        assertThat(ResultsBody.read(body.json())).isEqualTo(new Decoded.Known<>(body));
    }

    @Test
    void aRefusalOfANewerBackendKeepsItsWords() {
        var body = """
                {"results":[{"commandId":"a","result":"rejected","problem":{"type":"/problems/rejected","title":"t",\
                "status":409,"detail":"Refused by rule r99","code":"NOT_YET_INVENTED","rule":"r99","facts":{}}}],\
                "serverTime":"2026-03-01T07:03:22.500Z"}""";

        assertThat(ResultsBody.read(body))
                .isEqualTo(new Decoded.Known<>(new ResultsBody(
                        NOW,
                        List.of(new CommandResult.Failed(
                                "a",
                                new Problem(
                                        ProblemKind.REJECTED,
                                        "Refused by rule r99",
                                        Map.of("code", "NOT_YET_INVENTED", "rule", "r99")))))));
    }

    @Test
    void changesComeBackAsTheyWere() {
        var body = new ChangesBody(
                List.of(
                        ChangesBody.Change.event(CASE, SealedEvent.whole("{\"a\":1,\"b\":[\"ă\"]}", "9f86")),
                        ChangesBody.Change.event(CASE, SealedEvent.masked("{}", "a3c1")),
                        ChangesBody.Change.removal(CASE)),
                "c1",
                true,
                NOW);

        assertThat(ChangesBody.read(body.json())).isEqualTo(new Decoded.Known<>(body));
    }

    @Test
    void membersOfANewerBackendArePassedOver() {
        assertThat(ChangesBody.read("""
                {"changes":[],"cursor":"c","more":false,"serverTime":"2026-03-01T07:03:22.500Z","mood":"fine"}""")).isEqualTo(new Decoded.Known<>(new ChangesBody(List.of(), "c", false, NOW)));
    }

    @Test
    void linesOfASnapshotComeBackAsTheyWere() {
        for (SnapshotLine line : List.of(
                new SnapshotLine.Head("c1", 3, 1),
                new SnapshotLine.Case(17, CASE, List.of(SealedEvent.whole("{\"x\":true}", "9f86"))),
                new SnapshotLine.End())) {
            String json = SnapshotLine.json(line);

            assertThat(json).doesNotContain("\n");
            assertThat(SnapshotLine.read(json)).isEqualTo(new Decoded.Known<>(line));
        }
    }

    @Test
    void whoSignedInAndWhoLooksComeBackAsTheyWere() {
        var me = new MeBody("anh", "Anh", "AGENT", List.of("VND"), 14, "e", 1, null);
        var looking = new Presence.Looking("d-1", List.of(CASE));
        var at = new Presence.At(CASE, List.of(new Presence.Viewer("anh", "Anh")));
        var whole = new WholeCase(CASE, List.of(SealedEvent.whole("{}", "9f86")));

        assertThat(MeBody.read(me.json())).isEqualTo(new Decoded.Known<>(me));
        assertThat(Presence.Looking.read(looking.json())).isEqualTo(new Decoded.Known<>(looking));
        assertThat(Presence.At.read(at.json())).isEqualTo(new Decoded.Known<>(at));
        assertThat(WholeCase.read(whole.json())).isEqualTo(new Decoded.Known<>(whole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Bad gateway</html>",
                "{}",
                "[]",
                "{\"changes\":{},\"cursor\":\"c\",\"more\":false,\"serverTime\":\"2026-03-01T07:03:22.500Z\"}",
                "{\"changes\":[],\"cursor\":7,\"more\":false,\"serverTime\":\"2026-03-01T07:03:22.500Z\"}",
                "{\"changes\":[],\"cursor\":\"c\",\"more\":\"no\",\"serverTime\":\"2026-03-01T07:03:22.500Z\"}",
                "{\"changes\":[],\"cursor\":\"c\",\"more\":false,\"serverTime\":\"yesterday\"}",
                "{\"changes\":[{\"kind\":\"rumour\",\"caseId\":\"1\"}],\"cursor\":\"c\",\"more\":false,"
                        + "\"serverTime\":\"2026-03-01T07:03:22.500Z\"}"
            })
    void whatIsNoSuchBodyIsMalformed(String body) {
        assertThat(ChangesBody.read(body)).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void anAnswerThatIsNoProblemIsOneByItsStatus() {
        assertThat(Problem.read(502, "<html>Bad gateway</html>").kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(Problem.read(401, "").kind()).isEqualTo(ProblemKind.NOT_SIGNED_IN);
        assertThat(Problem.read(418, "{}").kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(Problem.read(599, "{}").kind()).isEqualTo(ProblemKind.INTERNAL);
        var problem = new Problem(ProblemKind.OTHER_EPOCH, "Start anew", Map.of("epoch", "e-2"));
        assertThat(Problem.read(410, problem.json())).isEqualTo(problem);
    }
}
