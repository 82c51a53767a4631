package org.appealdesk.backend.absence;

import static org.appealdesk.engine.story.Plots.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Endpoints;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.AbsenceBody;
import org.appealdesk.protocol.http.AbsencesBody;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An absence over HTTP, from being said to a case that changes hands. */
class AbsenceEndpointsTest {
    private static final CaseId CASE = new CaseId("case-7");

    private final Endpoints node = new Endpoints();
    private final Instant now = new DatabaseClock(node.node().database(), System::nanoTime)
            .instant()
            .truncatedTo(ChronoUnit.MILLIS);
    private final Client lan = node.signedIn("LAN", Role.AGENT, "VND");
    private final Client minh = node.signedIn("MINH", Role.AGENT, "EUR");
    private final Client hoa = node.signedIn("HOA", Role.SUPERVISOR);
    private int commands;

    @AfterEach
    void close() {
        node.close();
    }

    private AbsenceBody absence(String person, String substitute, Duration until) {
        return new AbsenceBody(person, substitute, now.minusSeconds(60), now.plus(until), "On leave");
    }

    private static HttpResponse<String> say(Client client, AbsenceBody absence) {
        return client.post("/v1/absences", absence.json());
    }

    private static HttpResponse<String> end(Client client, String id) {
        return client.send(client.request("/v1/absences/" + id).method("DELETE", BodyPublishers.noBody()));
    }

    private static <T> T known(Decoded<T> read) {
        return ((Decoded.Known<T>) read).value();
    }

    private static AbsencesBody list(Client client) {
        return known(AbsencesBody.read(client.get("/v1/absences").body()));
    }

    private static List<String> queues(Client client) {
        return known(MeBody.read(client.get("/v1/me").body())).queues();
    }

    private CommandResult takesOver(Client client) {
        SentCommand command = new SentCommand(
                "take-" + commands++, CASE, null, null, Basis.UNKNOWN, new SupportAction.TakeOverCase("for LAN"));
        return known(ResultsBody.read(client.post("/v1/commands", CommandsBody.write(List.of(command)))
                        .body()))
                .results()
                .getFirst();
    }

    @Test
    void theSubstituteSeesTheCasesAndTakesOneOver() {
        new Commands("setup", now.truncatedTo(ChronoUnit.SECONDS))
                .given(node.node().authority(), CASE.value(), claimed());
        assertThat(takesOver(minh)).isInstanceOf(CommandResult.Refused.class);
        assertThat(minh.get("/v1/snapshot").body()).doesNotContain("case-7");

        assertThat(say(lan, absence("LAN", "MINH", Duration.ofDays(1))).statusCode())
                .isEqualTo(204);

        assertThat(queues(minh)).containsExactly("EUR", "VND");
        assertThat(minh.get("/v1/snapshot").body()).contains("case-7");
        assertThat(takesOver(minh)).isInstanceOf(CommandResult.Applied.class);
        assertThat(takesOver(lan))
                .as("who is away does not stand in for the substitute")
                .isInstanceOf(CommandResult.Refused.class);
    }

    @Test
    void whoIsBackEndsItAndTheSubstituteSeesNoMoreThanBefore() {
        new Commands("setup", now.truncatedTo(ChronoUnit.SECONDS))
                .given(node.node().authority(), CASE.value(), claimed());
        say(lan, absence("LAN", "MINH", Duration.ofDays(1)));
        String id = list(minh).absences().getFirst().id();

        assertThat(end(minh, id).statusCode()).as("it is not his absence").isEqualTo(403);
        assertThat(end(lan, id).statusCode()).isEqualTo(204);

        assertThat(end(lan, id).statusCode()).as("it is over").isEqualTo(404);
        assertThat(list(minh).absences()).isEmpty();
        assertThat(queues(minh)).containsExactly("EUR");
        assertThat(takesOver(minh)).isInstanceOf(CommandResult.Refused.class);
    }

    @Test
    void everybodyReadsWhoIsAwayAndWhoMayBe() {
        AbsenceBody absence = absence("LAN", "MINH", Duration.ofDays(1));
        say(hoa, absence);

        AbsencesBody read = list(minh);

        assertThat(read.absences()).extracting(AbsencesBody.Item::absence).containsExactly(absence);
        assertThat(read.people())
                .containsExactly(
                        new AbsencesBody.Colleague("HOA", "Name of HOA"),
                        new AbsencesBody.Colleague("LAN", "Name of LAN"),
                        new AbsencesBody.Colleague("MINH", "Name of MINH"));
    }

    @Test
    void whatCannotBeIsAProblemThatSaysWhy() {
        say(lan, absence("LAN", "MINH", Duration.ofDays(1)));
        String first = list(lan).absences().getFirst().id();

        Problem twice = problem(say(lan, absence("LAN", "HOA", Duration.ofHours(1))));
        assertThat(twice.kind()).isEqualTo(ProblemKind.ABSENCE_REFUSED);
        assertThat(twice.facts()).containsEntry("why", "OVERLAPS").containsEntry("absence", first);
        assertThat(problem(say(minh, absence("MINH", "LAN", Duration.ofHours(1))))
                        .facts())
                .containsEntry("why", "SUBSTITUTE_AWAY");
        assertThat(problem(say(minh, absence("MINH", "MINH", Duration.ofHours(1))))
                        .facts())
                .containsEntry("why", "ONESELF");
        assertThat(problem(say(minh, absence("MINH", "GHOST", Duration.ofHours(1))))
                        .facts())
                .containsEntry("why", "UNKNOWN_PERSON");
        assertThat(problem(say(minh, absence("MINH", "HOA", Duration.ofSeconds(-1))))
                        .facts())
                .containsEntry("why", "PAST");
        assertThat(say(minh, absence("LAN", "HOA", Duration.ofDays(2))).statusCode())
                .isEqualTo(403);
        assertThat(minh.post("/v1/absences", "{\"person\":\"MINH\"}").statusCode())
                .isEqualTo(400);
        assertThat(list(lan).absences()).hasSize(1);
    }

    private static Problem problem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        return Problem.read(answer.statusCode(), answer.body());
    }
}
