package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.Installation;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.casework.absence.NotReachedException;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.SyncStatus.Link;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consoles without screens and a real node over a real database, over HTTP. */
class LiveConnectionTest {

    @TempDir
    private Path folder = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());

    @AfterEach
    void close() {
        exchange.close();
    }

    private Desktop desktop(String person, String... queues) {
        return new Desktop(folder, exchange.at(), person, exchange.token(person, Role.AGENT, queues));
    }

    private static Stage stage(Desktop desktop, CaseId id) {
        return desktop.see(id).file().appeal().orElseThrow().stage();
    }

    @Test
    void whatOneDoesTheOtherSeesAtOnce() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN");
                Desktop minh = desktop("MINH")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            minh.until("the case is there", () -> minh.desk().find(id).isPresent());

            assertThat(lan.act(id, Moves.claims())).isInstanceOf(Answer.Accepted.class);
            assertThat(lan.see(id).expected()).as("shown at once, as expected").isPositive();

            lan.untilSettled();
            minh.until("Lan has it", () -> stage(minh, id) == Stage.CS_REVIEW);
            lan.until("it is confirmed", () -> lan.see(id).expected() == 0);
            assertThat(lan.see(id).events())
                    .extracting(RecordedEvent::cause)
                    .isEqualTo(minh.see(id).events().stream()
                            .map(RecordedEvent::cause)
                            .toList());
        }
    }

    @Test
    void whoGetsOtherQueuesHasTheirCasesWithoutSigningInAgain() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN", "EUR")) {
            lan.until("all is here", () -> lan.status().link() == Link.LIVE);
            assertThat(lan.desk().find(id)).isEmpty();

            TestPostgres.execute(exchange.database(), "UPDATE people SET queues = '{VND}' WHERE person_id = 'LAN'");
            lan.connection().link().syncNow();

            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            assertThat(lan.changesOfRights()).extracting(MeBody::queues).containsExactly(List.of("VND"));

            exchange.stop();
            TestPostgres.execute(exchange.database(), "UPDATE people SET queues = '{EUR}' WHERE person_id = 'LAN'");
            exchange.startAgain();
            lan.until(
                    "the stream has ended, and so the case is gone",
                    () -> lan.desk().find(id).isEmpty());
        }
    }

    @Test
    void theSubstituteHasTheCasesOfWhoIsAwayAndTakesOneOver() {
        CaseId id = exchange.given("1", Plots.queued());
        Actor.Agent asLan = new Actor.Agent(new AgentId("LAN"));
        Actor.Agent asMinh = new Actor.Agent(new AgentId("MINH"));
        try (Desktop lan = desktop("LAN", "VND");
                Desktop minh = desktop("MINH", "EUR")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            lan.act(id, Moves.claims());
            lan.untilSettled();
            minh.until("all is here", () -> minh.status().link() == Link.LIVE);
            Instant now = lan.connection().clock().instant();
            AbsencePlan plan = new AbsencePlan(
                    asLan.id(),
                    asMinh.id(),
                    now.minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS),
                    now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS),
                    "On leave");
            AbsenceBook ofLan = lan.connection().absences();
            AbsenceBook ofMinh = minh.connection().absences();

            assertThat(ofLan.record(plan, asLan)).isEmpty();
            assertThat(ofLan.absences()).as("known here at once").hasSize(1);
            assertThat(ofLan.record(plan, asLan)).hasValueSatisfying(refusal -> {
                assertThat(refusal.why()).isEqualTo(Why.OVERLAPS);
                assertThat(refusal.other()).isEqualTo(ofLan.absences().getFirst());
            });

            minh.connection().link().syncNow();
            minh.until("the case is there", () -> minh.desk().find(id).isPresent());
            minh.until(
                    "he knows for whom he stands in",
                    () -> ofMinh.standsInFor(asMinh.id(), now).contains(asLan.id()));
            assertThat(ofMinh.colleagues())
                    .extracting(colleague -> colleague.id().value())
                    .contains("LAN", "MINH");
            assertThat(ofMinh.end(ofMinh.absences().getFirst(), asMinh))
                    .hasValueSatisfying(refusal -> assertThat(refusal.why()).isEqualTo(Why.NOT_YOURS));
            assertThat(minh.desk().submit(id, asMinh, new SupportAction.TakeOverCase("for LAN")))
                    .isInstanceOf(Answer.Accepted.class);
            minh.untilSettled();
            lan.until("the case is Minh's", () -> isOf(lan, id, asMinh.id()));

            assertThat(ofLan.end(ofLan.absences().getFirst(), asLan)).isEmpty();
            assertThat(ofLan.absences()).isEmpty();
        }
    }

    private static boolean isOf(Desktop desktop, CaseId id, AgentId owner) {
        return desktop.see(id).file().appeal().orElseThrow().phase() instanceof Phase.InReview review
                && review.lease().agent().equals(owner);
    }

    @Test
    void whoCannotBeReachedIsToldFromWhatCannotBe() {
        try (Desktop lan = desktop("LAN", "VND")) {
            lan.until("all is here", () -> lan.status().link() == Link.LIVE);
            Instant now = lan.connection().clock().instant();
            Actor.Agent asLan = new Actor.Agent(new AgentId("LAN"));
            exchange.stop();

            assertThatThrownBy(() -> lan.connection()
                            .absences()
                            .record(
                                    new AbsencePlan(asLan.id(), new AgentId("MINH"), now, now.plusSeconds(60), ""),
                                    asLan))
                    .isInstanceOf(NotReachedException.class);
        }
    }

    @Test
    void whoIsAwayIsStillKnownAfterARestartWithoutTheBackend() {
        exchange.token("MINH", Role.AGENT);
        Actor.Agent asLan = new Actor.Agent(new AgentId("LAN"));
        AgentId minh = new AgentId("MINH");
        String token = exchange.token("LAN", Role.AGENT);
        BackendAddress address = exchange.at();
        DeskPapers papers = new MemoryPapers();
        Instant now;
        try (Desktop lan = new Desktop(folder, address, "LAN", token, papers)) {
            lan.until("all is here", () -> lan.status().link() == Link.LIVE);
            now = lan.connection().clock().instant().truncatedTo(ChronoUnit.MILLIS);
            AbsencePlan today = new AbsencePlan(asLan.id(), minh, now, now.plus(Duration.ofDays(1)), "On leave");
            assertThat(lan.connection().absences().record(today, asLan)).isEmpty();
        }
        exchange.stop();

        try (Desktop lan = new Desktop(folder, address, "LAN", token, papers)) {
            AbsenceBook book = lan.connection().absences();

            assertThat(book.absences()).hasSize(1);
            assertThat(book.standsInFor(minh, now)).containsExactly(asLan.id());
            assertThat(book.colleagues())
                    .extracting(colleague -> colleague.id().value())
                    .contains("LAN", "MINH");
            exchange.startAgain();
            lan.connection().link().syncNow();
            lan.until("the backend is there again", () -> lan.status().link() == Link.LIVE);
            assertThat(book.end(book.absences().getFirst(), asLan)).isEmpty();
        }

        exchange.stop();
        try (Desktop lan = new Desktop(folder, address, "LAN", token, papers)) {
            assertThat(lan.connection().absences().absences()).isEmpty();
        }
    }

    @Test
    void whatIsDoneOfflineSurvivesARestartAndIsSentLater() {
        CaseId id = exchange.given("1", Plots.queued());
        String token = exchange.token("LAN", Role.AGENT);
        BackendAddress address = exchange.at();
        try (Desktop lan = new Desktop(folder, address, "LAN", token)) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            exchange.stop();
            lan.act(id, Moves.notes());
            lan.until("it is offline", () -> lan.status().link() == Link.OFFLINE);
        }
        try (Desktop lan = new Desktop(folder, address, "LAN", token)) {
            assertThat(lan.cases().waiting()).hasSize(1);
            assertThat(lan.see(id).expected()).isEqualTo(1);
            exchange.startAgain();
            lan.connection().link().syncNow();

            lan.untilSettled();
            lan.until("it is confirmed", () -> lan.see(id).expected() == 0);
        }
    }

    @Test
    void theLoserOfAClaimLearnsWhatHappenedMeanwhile() {
        CaseId id = exchange.given("1", Plots.queued());
        String token = exchange.token("MINH", Role.AGENT);
        BackendAddress address = exchange.at();
        try (Desktop lan = desktop("LAN");
                Desktop minh = new Desktop(folder, address, "MINH", token)) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            minh.until("the case is there", () -> minh.desk().find(id).isPresent());
            exchange.stop();
            lan.act(id, Moves.claims());
            minh.act(id, Moves.claims());
            lan.until("offline", () -> lan.status().link() == Link.OFFLINE);
            minh.until("offline", () -> minh.status().link() == Link.OFFLINE);
            exchange.startAgain();
            lan.connection().link().syncNow();
            lan.untilSettled();
            minh.connection().link().syncNow();
            minh.until(
                    "refused",
                    () -> minh.cases().unfinished().stream()
                            .anyMatch(command -> command.state() instanceof OwnCommand.Refused));
            minh.until("Lan has it", () -> stage(minh, id) == Stage.CS_REVIEW);

            var conflict = minh.cases()
                    .conflict(minh.cases().unfinished().getFirst().id())
                    .orElseThrow();
            assertThat(conflict.refusal().why()).isEqualTo(Refusal.Why.RULES);
            assertThat(conflict.refusal().rejection())
                    .satisfies(rejection -> assertThat(rejection)
                            .extracting(reason -> reason.code())
                            .isEqualTo(RejectionCode.CLAIMED_BY_OTHER));
            assertThat(conflict.meanwhile()).isNotEmpty();
            minh.cases().drop(conflict.did().id());
            assertThat(minh.cases().unfinished()).isEmpty();
        }
    }

    @Test
    void aRulingOnAStaleVersionIsRefusedWithTheDifference() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            for (var step : Plots.prepared()) {
                if (step instanceof Step.Act act && act.actor() instanceof Actor.Agent) {
                    assertThat(lan.act(id, act.action())).isInstanceOf(Answer.Accepted.class);
                }
            }
            lan.untilSettled();
            lan.until("all is confirmed", () -> lan.see(id).expected() == 0);
            exchange.stop();
            lan.act(id, Moves.rules(Outcome.FORCE_RELEASE));
            lan.until("offline", () -> lan.status().link() == Link.OFFLINE);
            exchange.startAgain();
            exchange.send(id, Side.BUYER, Moves.says(Channel.BUYER_SUPPORT, "Tôi đã gửi sao kê"));
            lan.connection().link().syncNow();

            lan.until(
                    "refused",
                    () -> lan.cases().unfinished().stream()
                            .anyMatch(command -> command.state() instanceof OwnCommand.Refused));
            String ruling = lan.cases().unfinished().getFirst().id();
            lan.until(
                    "the message is there",
                    () -> !lan.cases()
                            .conflict(ruling)
                            .orElseThrow()
                            .meanwhile()
                            .isEmpty());
            var conflict = lan.cases().conflict(ruling).orElseThrow();
            assertThat(conflict.refusal().rejection()).isNotNull();
            assertThat(conflict.meanwhile())
                    .extracting(event -> event.event().getClass().getSimpleName())
                    .contains("MessageSent");
            assertThat(stage(lan, id)).isEqualTo(Stage.CS_REVIEW);
        }
    }

    @Test
    void numbersComeWithTheClaim() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            assertThat(account(lan, id)).doesNotContain("190377402218").endsWith("218");

            lan.act(id, Moves.claims());

            lan.until("the number is there", () -> account(lan, id).equals("190377402218"));
        }
    }

    private static String account(Desktop desktop, CaseId id) {
        var account = desktop.see(id).file().order().buyer().account();
        return account == null ? "" : account.number();
    }

    @Test
    void aFileGoesBeforeTheMessageItBelongsTo() throws IOException {
        byte[] picture = new byte[5_000_000];
        new Random(3).nextBytes(picture);
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN");
                Desktop minh = desktop("MINH")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            lan.act(id, Moves.claims());
            FileFacts facts = lan.blobs().put("statement.jpg", new ByteArrayInputStream(picture));
            var message = new Message("M1", Channel.support(Side.SELLER), "See the statement", List.of(facts));
            assertThat(lan.act(id, new SupportAction.WriteToParty(message))).isInstanceOf(Answer.Accepted.class);
            lan.untilSettled();

            minh.until(
                    "the message is there",
                    () -> minh.desk().find(id).isPresent()
                            && minh.see(id).events().stream()
                                    .anyMatch(event -> event.event().toString().contains("See the statement")));
            assertThat(minh.blobs().find(facts.sha256()))
                    .as("only when somebody looks")
                    .isEmpty();
            Path fetched = minh.desk().blobs().find(facts.sha256()).orElseThrow();
            assertThat(Files.readAllBytes(fetched)).isEqualTo(picture);
        }
    }

    @Test
    void aRevokedTokenSignsOutAtOnceAndLosesNothing() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            exchange.people().revoke("LAN");
            lan.act(id, Moves.notes());

            lan.until("signed out", () -> lan.status().link() == Link.SIGNED_OUT);
            assertThat(lan.cases().waiting()).hasSize(1);
        }
    }

    @Test
    void anotherQueueSeesNothing() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop euro = desktop("EURO", "EUR")) {
            euro.untilSettled();

            assertThat(euro.desk().find(id)).isEmpty();
        }
    }

    @Test
    void whoLooksIsSeenByTheOthersAndNotByHimself() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = desktop("LAN");
                Desktop minh = desktop("MINH")) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            minh.until("the case is there", () -> minh.desk().find(id).isPresent());
            lan.connection().presences().looking(Set.of(id));
            lan.connection().link().syncNow();

            minh.until(
                    "Lan is seen",
                    () -> minh.connection()
                            .presences()
                            .at(id)
                            .equals(List.of(new Presences.Looker("LAN", "Name of LAN"))));
            assertThat(lan.connection().presences().at(id)).isEmpty();
        }
    }

    @Test
    void aRestoredBackendIsFollowedFromAFreshSnapshot() {
        CaseId kept = exchange.given("1", Plots.queued());
        CaseId lost = exchange.given("2", Plots.queued());
        try (Desktop lan = desktop("LAN")) {
            lan.until("both are there", () -> lan.desk().all().size() == 2);
            lan.act(lost, Moves.notes());
            lan.untilSettled();
            exchange.stop();
            lan.until("offline", () -> lan.status().link() == Link.OFFLINE);
            for (String table : List.of("events", "cases", "commands", "deadlines", "outbox")) {
                TestPostgres.execute(exchange.database(), "DELETE FROM " + table + " WHERE case_id = '2'");
            }
            Installation.restored(exchange.database());
            exchange.startAgain();
            lan.connection().link().syncNow();

            lan.until("the lost case is gone", () -> lan.desk().find(lost).isEmpty());
            assertThat(lan.desk().find(kept)).isPresent();
            lan.until("the note is told of", () -> lan.cases().unfinished().size() == 1);
            assertThat(lan.cases().unfinished().getFirst().state())
                    .isEqualTo(new OwnCommand.Refused(Refusal.because(Refusal.Why.RESTORED, "")));
        }
    }

    @Test
    void tellsWhomATokenLetsIn() {
        String token = exchange.token("LAN", Role.AGENT, "VND");

        assertThat(LiveConnection.whoAmI(exchange.at(), token, Desktop.machinery()))
                .extracting(MeBody::id, MeBody::role, MeBody::queues)
                .containsExactly("LAN", "AGENT", List.of("VND"));
        assertThatThrownBy(() -> LiveConnection.whoAmI(exchange.at(), "appealdesk_x", Desktop.machinery()))
                .isInstanceOfSatisfying(
                        UnansweredException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.NOT_SIGNED_IN));
        assertThatThrownBy(() ->
                        LiveConnection.whoAmI(BackendAddress.of("http://127.0.0.1:1"), token, Desktop.machinery()))
                .isInstanceOfSatisfying(
                        UnansweredException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
    }
}
