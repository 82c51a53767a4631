package org.appealdesk.backend.follow;

import static org.appealdesk.backend.follow.ChangesEndpointTest.assertProblem;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.HistoryReader;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SealedEvent;
import org.appealdesk.protocol.http.UnmaskBody;
import org.appealdesk.protocol.http.WholeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees phones and accounts. */
class MaskedReadingTest {

    private static final String ACCOUNT = "190377402218";
    private static final String PHONE = "+84912345678";

    private final DatabaseAddress address = TestPostgres.fresh();
    private final FollowedNode node = new FollowedNode(address, "a");
    private final String start = new ChangeFeed(node.node().database()).start().text();
    private final Console lan = new Console(node.signedIn("LAN", Role.AGENT, "VND"));
    private final Console minh = new Console(node.signedIn("MINH", Role.AGENT));
    private final Console hoa = new Console(node.signedIn("HOA", Role.SUPERVISOR));
    private final CaseId id = node.given("1", filedWithPhone());

    @AfterEach
    void close() {
        node.close();
    }

    private static List<Step> filedWithPhone() {
        Filing filing = filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        return List.of(
                seller(passesGate()),
                files(new Filing(
                        filing.side(),
                        filing.reason(),
                        filing.description(),
                        filing.evidence(),
                        new PhoneNumber("0912 345 678", PHONE),
                        null)),
                buyer(negotiationFailed()));
    }

    /** Reads on and on. */
    private final class Console {
        private final Client client;
        private String cursor = start;

        Console(Client client) {
            this.client = client;
        }

        List<SealedEvent> catchUp() {
            ChangesBody page = ((Decoded.Known<ChangesBody>) ChangesBody.read(
                            client.get("/v1/changes?cursor=" + cursor).body()))
                    .value();
            cursor = page.cursor();
            return page.changes().stream()
                    .map(change -> Objects.requireNonNull(change.event()))
                    .toList();
        }
    }

    private static void assertMasked(List<SealedEvent> events) {
        assertThat(events)
                .extracting(SealedEvent::event)
                .allSatisfy(event -> assertThat(event).doesNotContain(ACCOUNT, PHONE, "0912 345"));
        assertThat(events).filteredOn(SealedEvent::isMasked).hasSize(2);
        assertThat(events.toString()).contains("2218", "678");
    }

    private void assertWhole(List<SealedEvent> events) {
        assertThat(events).noneMatch(SealedEvent::isMasked);
        assertThat(events.toString()).contains(ACCOUNT, PHONE);
        assertThat(events).hasSize(node.version(id));
    }

    private List<String> unmaskings() {
        return node.node().database().ask("look", connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT person_id || ' ' || cause || coalesce(' ' || reason, '') FROM unmaskings ORDER BY at");
                    var rows = select.executeQuery()) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        });
    }

    @Test
    void whoHasNotClaimedSeesTheLastCharactersOnly() {
        assertMasked(lan.catchUp());
        assertMasked(hoa.catchUp());
        assertMasked(new Console(node.signedIn("AUD", Role.AUDITOR)).catchUp());
        assertMasked(new Console(node.signedIn("exchange", Role.PLATFORM)).catchUp());
        assertThat(unmaskings()).isEmpty();
    }

    @Test
    void theWholeHistoryComesAgainWithTheClaimAndThatIsRecorded() {
        lan.catchUp();
        minh.catchUp();

        node.accepted(id, lan(claims()));

        assertWhole(lan.catchUp());
        assertThat(minh.catchUp()).hasSize(1);
        assertThat(lan.catchUp()).isEmpty();
        assertThat(unmaskings()).containsExactly("LAN CLAIM");
        assertMasked(new Console(minh.client).catchUp());
    }

    @Test
    void whoWorksOnHisCaseGetsOneEventAtATime() {
        node.accepted(id, lan(claims()));
        lan.catchUp();

        node.accepted(id, lan(notes()));

        assertThat(lan.catchUp()).hasSize(1);
        assertThat(unmaskings()).hasSize(1);
    }

    @Test
    void whoGaveTheCaseAwaySeesItMaskedAgainAndTheNextOwnerWhole() {
        node.accepted(id, lan(claims()));
        lan.catchUp();
        minh.catchUp();
        node.accepted(id, lan(handsOver(MINH.id())));

        assertThat(lan.catchUp()).hasSize(1);
        assertWhole(minh.catchUp());
        assertMasked(new Console(lan.client).catchUp());
        assertThat(unmaskings()).containsExactly("LAN CLAIM", "MINH CLAIM");
    }

    @Test
    void aSupervisorWhoTookTheCaseOverSeesItWhole() {
        node.accepted(id, lan(claims()));
        hoa.catchUp();
        node.accepted(id, hoa(takesOver()));

        assertWhole(hoa.catchUp());
    }

    @Test
    void theSnapshotIsMaskedByTheSameRule() {
        node.accepted(id, lan(claims()));

        assertThat(lan.client.get("/v1/snapshot").body())
                .contains(ACCOUNT, PHONE)
                .doesNotContain("\"masked\"");
        assertThat(minh.client.get("/v1/snapshot").body())
                .doesNotContain(ACCOUNT, PHONE)
                .contains("\"masked\":true");
    }

    /** The seals of masked events are taken as given; everything after them is checked. */
    @Test
    void aMaskedHistoryCanBeReadAndAChangedEventAfterItIsFound() {
        List<SealedEvent> events = new ArrayList<>(lan.catchUp());

        assertThat(read(events).unreadable()).isNull();
        assertThat(read(events).events()).hasSize(node.version(id));

        SealedEvent last = events.getLast();
        events.set(events.size() - 1, SealedEvent.whole(last.event().replace("SELLER", "BUYER"), last.hash()));
        assertThat(events.getLast()).isNotEqualTo(last);
        assertThat(read(events).unreadable()).contains("hash chain");
    }

    private HistoryReader.Reading read(List<SealedEvent> events) {
        var reader = new HistoryReader(id);
        reader.head(events.size(), events.getLast().hash());
        for (int i = 0; i < events.size(); i++) {
            SealedEvent event = events.get(i);
            reader.event(i + 1L, event.event(), event.hash(), event.isMasked());
        }
        return reader.finished();
    }

    @Test
    void whoAsksWithAReasonGetsTheWholeCaseAndThatIsRecorded() {
        HttpResponse<String> answer = unmask(hoa.client, id.value(), new UnmaskBody("the party wants a call").json());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertWhole(((Decoded.Known<WholeCase>) WholeCase.read(answer.body()))
                .value()
                .events());
        assertThat(unmaskings()).containsExactly("HOA ASKED the party wants a call");
        assertMasked(hoa.catchUp());
    }

    @Test
    void aCaseOutOfScopeIsNotUnmaskedAndNothingIsRecorded() {
        Client euro = node.signedIn("EU", Role.AGENT, "EUR");
        CaseId nobodyAppealed = node.given("2", List.of());
        String reason = new UnmaskBody("curious").json();

        assertProblem(unmask(euro, id.value(), reason), ProblemKind.NOT_FOUND);
        assertProblem(unmask(lan.client, nobodyAppealed.value(), reason), ProblemKind.NOT_FOUND);
        assertProblem(unmask(lan.client, "nothing", reason), ProblemKind.NOT_FOUND);
        assertProblem(unmask(lan.client, "%20", reason), ProblemKind.NOT_FOUND);
        assertThat(unmaskings()).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsUnmasked() {
        for (String body :
                List.of("{}", "{\"reason\":\" \"}", "{\"reason\":7}", "{\"reason\":\"" + "x".repeat(501) + "\"}")) {
            assertProblem(unmask(hoa.client, id.value(), body), ProblemKind.MALFORMED);
        }
        assertThat(unmaskings()).isEmpty();
    }

    private static HttpResponse<String> unmask(Client client, String caseId, String body) {
        return client.post("/v1/cases/" + caseId + "/unmask", body);
    }
}
