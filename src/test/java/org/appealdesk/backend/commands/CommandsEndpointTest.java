package org.appealdesk.backend.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.HttpServer;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsEndpointTest {

    private static final CaseId CASE = Orders.NUMBER;

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final People people = new People(node.database(), new Random(1)::nextBytes);
    private final HttpServer server = HttpServer.start(
            new HttpServer.Settings("127.0.0.1", 0, 10_000_000),
            people,
            List.of(new CommandsEndpoint(
                            node.authority(),
                            id -> Optional.ofNullable(
                                    FoldedHistory.of(node.log().history(id)).file()),
                            node.log()::remembered,
                            () -> Orders.START)
                    .endpoint()),
            () -> "incident");
    private final AtomicInteger ids = new AtomicInteger();

    private final Client platform = signedIn("exchange", Role.PLATFORM);
    private final Client lan = signedIn("LAN", Role.AGENT, "VND");

    @AfterEach
    void close() {
        server.close();
        node.close();
    }

    @Test
    void theExchangeFeedsAnOrderAndActsForItsParties() {
        assertThat(queued()).isEqualTo(List.of("applied", "applied", "applied", "applied", "applied"));
    }

    @Test
    void oneAgentClaimsAndTheOtherLearnsWhoWasFirst() {
        queued();
        Client minh = signedIn("MINH", Role.AGENT);

        assertThat(send(lan, null, Moves.claims())).contains("\"result\":\"applied\"");
        assertThat(send(minh, null, Moves.claims()))
                .contains("\"result\":\"rejected\"", "\"code\":\"CLAIMED_BY_OTHER\"", "\"owner\":\"LAN\"")
                .contains("\"type\":\"/problems/rejected\"");
    }

    @Test
    void aRepeatedCommandChangesNothingAndGetsTheSameAnswer() {
        queued();
        String claim = CommandsBody.write(List.of(command("claim-1", null, Moves.claims())));

        String first = lan.post("/v1/commands", claim).body();
        String again = lan.post("/v1/commands", claim).body();

        assertThat(again).isEqualTo(first);
        assertThat(lan.post("/v1/commands", CommandsBody.write(List.of(command("claim-1", null, Moves.notes()))))
                        .body())
                .contains("/problems/id-reused");
    }

    @Test
    void aRefusedOneDoesNotHoldUpThoseBehindIt() {
        queued();
        String body = CommandsBody.write(List.of(
                        command("a", null, Moves.notes()),
                        command("b", null, Moves.approves()),
                        command("c", null, Moves.notes()),
                        command("d", null, Moves.notes())))
                .replace("\"commandId\":\"c\"", "\"commandId\":\"c\",\"urgent\":true");

        assertThat(results(lan.post("/v1/commands", body)))
                .containsExactly("applied", "rejected", "rejected", "applied");
    }

    /** Whether there is such a case is not for everybody to know. */
    @Test
    void aCaseOfAnotherQueueIsNotThere() {
        queued();
        Client euro = signedIn("EU", Role.AGENT, "EUR");

        String there = send(euro, null, Moves.claims());
        String nowhere = lan.post(
                        "/v1/commands",
                        CommandsBody.write(List.of(new SentCommand(
                                "x", new CaseId("no-such-case"), null, null, Basis.UNKNOWN, Moves.claims()))))
                .body();

        assertThat(there).contains("\"code\":\"UNKNOWN_CASE\"");
        assertThat(nowhere).contains("\"code\":\"UNKNOWN_CASE\"");
    }

    @Test
    void whoSentACommandGetsItsAnswerAgainAlsoWhenTheCaseHasLeftHisQueues() {
        queued();
        String claim = CommandsBody.write(List.of(command("claim-1", null, Moves.claims())));
        String approval = CommandsBody.write(List.of(command("approval-1", null, Moves.approves())));
        Client minh = signedIn("MINH", Role.AGENT, "EUR");
        String claimed = lan.post("/v1/commands", claim).body();
        String refused = lan.post("/v1/commands", approval).body();
        assertThat(claimed).contains("\"result\":\"applied\"");
        assertThat(refused).contains("\"result\":\"rejected\"").doesNotContain("UNKNOWN_CASE");

        TestPostgres.execute(address, "UPDATE people SET queues = '{EUR}' WHERE person_id = 'LAN'");

        assertThat(lan.post("/v1/commands", claim).body()).isEqualTo(claimed);
        assertThat(lan.post("/v1/commands", approval).body()).isEqualTo(refused);
        assertThat(send(lan, null, Moves.notes())).as("a new one").contains("\"code\":\"UNKNOWN_CASE\"");
        assertThat(lan.post("/v1/commands", CommandsBody.write(List.of(command("claim-1", null, Moves.notes()))))
                        .body())
                .as("another one with its id")
                .contains("\"code\":\"UNKNOWN_CASE\"");
        assertThat(minh.post("/v1/commands", claim).body())
                .as("somebody else’s")
                .contains("\"code\":\"UNKNOWN_CASE\"");
    }

    @Test
    void onlyTheExchangeActsForAParty() {
        queued();

        assertThat(send(lan, Side.SELLER, Moves.releases())).contains("/problems/forbidden");
    }

    @Test
    void nobodySetsTheClock() {
        queued();

        assertThat(send(lan, null, new ClockAction.LapseDeadline())).contains("\"code\":\"WRONG_ACTOR\"");
        assertThat(send(platform, null, new ClockAction.LapseDeadline())).contains("\"code\":\"WRONG_ACTOR\"");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AGENT", "SUPERVISOR", "PLATFORM"})
    void whoOnlyLooksSendsNothing(Role role) {
        HttpResponse<String> answer = signedIn("looker", role)
                .post("/v1/commands", CommandsBody.write(List.of(command("x", null, Moves.notes()))));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** They go into the database, which takes no zero character. */
    @Test
    void idsWithControlCharactersAreRefused() {
        String body = CommandsBody.write(List.of(command("a", null, Moves.notes())));

        for (String wrong : List.of(
                body.replace("\"commandId\":\"a\"", "\"commandId\":\"\\u0000\""),
                body.replace("\"caseId\":\"" + CASE + "\"", "\"caseId\":\"\\u0000\""))) {
            assertThat(wrong).isNotEqualTo(body);
            HttpResponse<String> answer = lan.post("/v1/commands", wrong);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("/problems/malformed");
        }
    }

    @Test
    void whatIsNoListOfCommandsIsAProblem() {
        assertThat(lan.post("/v1/commands", "{\"commands\":7}").body()).contains("/problems/malformed");
        assertThat(lan.post("/v1/commands", "[".repeat(100_000)).body()).contains("/problems/malformed");
        assertThat(lan.post("/v1/commands", "\"" + "x".repeat(2 * 1024 * 1024) + "\"")
                        .statusCode())
                .isEqualTo(413);
    }

    /** An appeal that waits for support; the result of each step. */
    private List<String> queued() {
        return results(platform.post(
                "/v1/commands",
                CommandsBody.write(List.of(
                        command("s1", null, Moves.registers(Orders.paid(), Rules.SEED.ref())),
                        command("s2", Side.SELLER, Moves.passesGate()),
                        command(
                                "s3",
                                Side.SELLER,
                                Moves.file("90412", Moves.filing(Side.SELLER, ReasonCode.PAID_NOT_RECEIVED))),
                        command("s4", Side.BUYER, Moves.negotiationFailed()),
                        command("s5", null, Moves.bans(Side.BUYER))))));
    }

    private String send(Client sender, @Nullable Side onBehalf, Action action) {
        return sender.post(
                        "/v1/commands",
                        CommandsBody.write(List.of(command("c" + ids.incrementAndGet(), onBehalf, action))))
                .body();
    }

    private static SentCommand command(String id, @Nullable Side onBehalf, Action action) {
        return new SentCommand(id, CASE, onBehalf, null, Basis.UNKNOWN, action);
    }

    private static List<String> results(HttpResponse<String> answer) {
        return List.of(answer.body().split("\"result\":\"", -1)).stream()
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }

    private Client signedIn(String id, Role role, String... queues) {
        people.add(new Person(id, "Somebody", role, Set.of(queues)));
        return new Client(
                server.port(), people.issue(id, "test", null).orElseThrow().text());
    }
}
