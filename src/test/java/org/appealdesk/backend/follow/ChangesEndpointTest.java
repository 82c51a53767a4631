package org.appealdesk.backend.follow;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.appealdesk.backend.Seen;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.Installation;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesEndpointTest {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final FollowedNode node = new FollowedNode(address, "a");
    private final String start = new ChangeFeed(node.node().database()).start().text();
    private final Client lan = node.signedIn("LAN", Role.AGENT, "VND");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void readsTheCasesInScopePageByPageToTheEnd() {
        CaseId id = node.given("1", queued());
        node.given("2", List.of());

        List<ChangesBody.Change> changes = new ArrayList<>();
        String cursor = start;
        boolean more = true;
        while (more) {
            ChangesBody page = page(lan, cursor + "&limit=3");
            changes.addAll(page.changes());
            cursor = page.cursor();
            more = page.more();
        }

        assertThat(changes).extracting(ChangesBody.Change::caseId).containsOnly(id);
        assertThat(changes.stream()
                        .map(change -> EventJson.read(
                                Objects.requireNonNull(change.event()).event())))
                .containsExactlyElementsOf(
                        Seen.byOthers(node.node().log().history(id).events()));
        assertThat(page(lan, cursor).changes()).isEmpty();
    }

    @Test
    void tellsTheAuthoritysTime() {
        assertThat(page(lan, start).serverTime()).isBetween(node.now().minusSeconds(60), node.now());
    }

    @Test
    void anAgentOfAnotherQueueSeesNothingAndOneWithoutQueuesAll() {
        node.given("1", claimed());

        assertThat(page(node.signedIn("EU", Role.AGENT, "EUR"), start).changes())
                .isEmpty();
        assertThat(page(node.signedIn("ALL", Role.AUDITOR), start).changes()).isNotEmpty();
    }

    @Test
    void tellsThatACaseLeftTheScope() {
        CaseId id = node.given("1", queued());
        String cursor = page(lan, start).cursor();
        TestPostgres.execute(
                address,
                "UPDATE events SET closed_at = now() - interval '15 days', queue = 'VND'"
                        + " WHERE version = (SELECT max(version) FROM events)");

        assertThat(page(lan, cursor).changes()).isEmpty();
        assertThat(page(lan, start).changes().getLast()).isEqualTo(ChangesBody.Change.removal(id));
    }

    /** Another node's change too; half a minute would be far longer than this test may take. */
    @Test
    void whoWaitsIsAnsweredAsSoonAsThereIsSomething() throws Exception {
        CaseId id = node.given("1", claimed());
        String cursor = page(lan, start).cursor();

        CompletableFuture<ChangesBody> waiting = CompletableFuture.supplyAsync(() -> page(lan, cursor + "&wait=30"));
        // What is out of scope must not end the waiting.
        node.given("2", List.of());
        try (var other = new FollowedNode(address, "b")) {
            other.accepted(id, lan(notes()));
        }

        assertThat(waiting.get(20, TimeUnit.SECONDS).changes())
                .extracting(ChangesBody.Change::caseId)
                .containsExactly(id);
    }

    @Test
    void whoWaitsInVainIsAnsweredWithNothingWhenTheTimeIsUp() {
        long before = System.nanoTime();

        assertThat(page(lan, page(lan, start).cursor() + "&wait=1").changes()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aNodeThatClosesLetsNobodyWait() throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<ChangesBody> waiting = CompletableFuture.supplyAsync(() -> page(lan, start + "&wait=30"));
        node.following().close();

        assertThat(waiting.get(20, TimeUnit.SECONDS).changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?cursor=",
                "?cursor=f1-xyz",
                "?cursor=%00",
                "?cursor=START&limit=0",
                "?cursor=START&limit=1001",
                "?cursor=START&limit=ten",
                "?cursor=START&limit=",
                "?cursor=START&wait=31",
                "?cursor=START&wait=-1",
                "?cursor=START&wait=99999999999999999999"
            })
    void whatCannotBeReadIsAProblem(String query) {
        assertProblem(lan.get("/v1/changes" + query.replace("START", start)), ProblemKind.MALFORMED);
    }

    @Test
    void aCursorOfBeforeTheBackendWasRestoredIsRefused() {
        Installation.restored(address);

        assertProblem(lan.get("/v1/changes?cursor=" + start), ProblemKind.OTHER_EPOCH);
        assertProblem(lan.get("/v1/changes?wait=30&cursor=" + start), ProblemKind.OTHER_EPOCH);
    }

    private static ChangesBody page(Client reader, String cursorAndMore) {
        HttpResponse<String> answer = reader.get("/v1/changes?cursor=" + cursorAndMore);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ((Decoded.Known<ChangesBody>) ChangesBody.read(answer.body())).value();
    }

    static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(Problem.read(answer.statusCode(), answer.body()).kind())
                .as(answer.body())
                .isEqualTo(kind);
        assertThat(answer.statusCode()).isEqualTo(kind.status());
    }
}
