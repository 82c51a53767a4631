package org.appealdesk.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T07:03:22.500Z");

    @Test
    void resultsStandInTheOrderOfTheirCommands() {
        var rejection = new Rejection(RejectionCode.CLAIMED_BY_OTHER, RuleId.E11, Map.of("owner", "HN"));
        var body = new ResultsBody(
                NOW,
                List.of(
                        new CommandResult.Applied("a", 7, 2),
                        new CommandResult.Refused("c", rejection),
                        new CommandResult.Failed("d", Problem.of(ProblemKind.FORBIDDEN, "Only agents write notes"))));

        assertThat(body.json()).isEqualTo("""
                        {"results":[\
                        {"commandId":"a","events":2,"result":"applied","version":7},\
                        {"commandId":"c","problem":{"code":"CLAIMED_BY_OTHER","detail":"Refused by rule e11",\
                        "facts":{"owner":"HN"},"rule":"e11","status":409,"title":"The rules do not allow this",\
                        "type":"/problems/rejected"},"result":"rejected"},\
                        {"commandId":"d","problem":{"detail":"Only agents write notes","status":403,\
                        "title":"You may not do this","type":"/problems/forbidden"},"result":"rejected"}],\
                        "serverTime":"2026-03-01T07:03:22.500Z"}""");
    }

    @Test
    void changesHoldTheEventsAsTheyWereStored() {
        var id = new CaseId("20260301140322");
        var body = new ChangesBody(
                List.of(
                        ChangesBody.Change.event(id, SealedEvent.whole("{\"stored\" : \"as it is\"}", "9f86")),
                        ChangesBody.Change.event(id, SealedEvent.masked("{}", "a3c1")),
                        ChangesBody.Change.removal(id)),
                "c1",
                true,
                NOW);

        assertThat(body.json()).isEqualTo("""
                        {"changes":[\
                        {"kind":"event","caseId":"20260301140322","event":{"stored" : "as it is"},"hash":"9f86"},\
                        {"kind":"event","caseId":"20260301140322","event":{},"hash":"a3c1","masked":true},\
                        {"kind":"remove","caseId":"20260301140322"}],\
                        "cursor":"c1","more":true,"serverTime":"2026-03-01T07:03:22.500Z"}""");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasANameOfItsOwnAndAStatus(ProblemKind kind) {
        assertThat(kind.type()).matches("/problems/[a-z-]+");
        assertThat(kind.status()).isBetween(400, 503);
        assertThat(Problem.of(kind, "why").json())
                .contains("\"type\":\"" + kind.type() + "\"", "\"status\":" + kind.status(), "\"detail\":\"why\"");
    }

    @Test
    void problemsCarryFurtherFacts() {
        assertThat(new Problem(ProblemKind.INTERNAL, "Tell your administrator", Map.of("incident", "i-1")).json())
                .contains("\"incident\":\"i-1\"");
    }
}
