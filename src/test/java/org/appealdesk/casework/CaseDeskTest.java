package org.appealdesk.casework;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.AnswerEvent.RespondentSilent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.store.BlobFolder;
import org.appealdesk.store.MemoryEventLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Working on cases at a desk. */
class CaseDeskTest {
    private final Office office = new Office(new MemoryEventLog());

    private Stage stage(CaseId id) {
        return office.view(id).file().appeal().orElseThrow().stage();
    }

    private static RejectionCode refusal(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).rejection().code();
    }

    @Test
    @DisplayName("a case that is submitted can be found, with its events, and is the same when loaded again")
    void findsAndReloads() {
        CaseId id = office.given(office.paid("1"), prepared());
        office.paid("2");
        CaseView view = office.view(id);
        assertThat(view.readOnly()).isFalse();
        assertThat(AppealEngine.replay(view.events())).isEqualTo(view.file());
        assertThat(new Office(office.log).view(id)).isEqualTo(view);
        assertThat(office.desk.all()).extracting(CaseView::id).containsExactlyInAnyOrder(id, new CaseId("2"));
        assertThat(office.desk.find(new CaseId("3"))).isEmpty();
    }

    @Test
    @DisplayName("what is allowed is allowed now: at the desk's clock, on the case as it stands")
    void allowedNow() {
        CaseId id = office.given(office.paid("1"), sellerFiled());
        assertThat(whyNot(id, BUYER, ActionKind.ANSWER_CONSENSUS)).isEmpty();
        office.wait(Duration.ofMinutes(10));
        assertThat(whyNot(id, BUYER, ActionKind.ANSWER_CONSENSUS)).containsExactly(RejectionCode.ANSWER_LATE);
        assertThat(office.desk.allowed(new CaseId("3"), BUYER)).isEmpty();
    }

    private List<RejectionCode> whyNot(CaseId id, Actor actor, ActionKind action) {
        return office.desk.allowed(id, actor).stream()
                .filter(allowance -> allowance.action() == action && !allowance.allowed())
                .flatMap(allowance -> Stream.ofNullable(allowance.whyNot()))
                .map(Rejection::code)
                .toList();
    }

    @Test
    @DisplayName("R18 · the desk carries out all that is due, in every case, and knows what is due next")
    void lapsesWhatIsDue() {
        CaseId first = office.given(office.paid("1"), sellerFiled());
        office.wait(Duration.ofMinutes(3));
        CaseId second = office.given(office.paid("2"), sellerFiled());
        assertThat(office.desk.nextDue()).contains(Orders.START.plusSeconds(600));
        office.setTime(Orders.START.plusSeconds(600).minusMillis(1));
        office.desk.lapseDue();
        assertThat(stage(first)).isEqualTo(Stage.RESPONDENT_PROCESSING);
        office.setTime(Orders.START.plusSeconds(600));
        office.desk.lapseDue();
        assertThat(stage(first)).isEqualTo(Stage.CS_QUEUED);
        assertThat(stage(second)).isEqualTo(Stage.RESPONDENT_PROCESSING);
        assertThat(office.desk.nextDue()).contains(Orders.START.plusSeconds(780));
        office.wait(Duration.ofHours(1));
        office.desk.lapseDue();
        assertThat(stage(second)).isEqualTo(Stage.CS_QUEUED);
        assertThat(office.desk.nextDue()).isEmpty();
        assertThat(office.view(second).file().appeal().orElseThrow().phase())
                .isInstanceOfSatisfying(
                        Phase.Queued.class,
                        queued -> assertThat(queued.since()).isEqualTo(Orders.START.plusSeconds(780)));
    }

    @Test
    @DisplayName("R18 · what was due is carried out with whatever comes first, even if that is itself refused")
    void lapsesWithARefusal() {
        CaseId id = office.given(office.paid("1"), sellerFiled());
        office.wait(Duration.ofMinutes(10));
        assertThat(refusal(office.act(id, seller(denies())))).isEqualTo(RejectionCode.NOT_AWAITED);
        assertThat(stage(id)).isEqualTo(Stage.CS_QUEUED);
        assertThat(office.log.history(id).events())
                .extracting(RecordedEvent::event)
                .hasAtLeastOneElementOfType(RespondentSilent.class);
        assertThat(new Office(office.log).view(id)).isEqualTo(office.view(id));
    }

    @Test
    @DisplayName("e13 · when the clock jumps back, time stands still in a case until it has caught up")
    void clockJumpsBack() {
        CaseId id = office.given(office.paid("1"), sellerFiled());
        office.wait(Duration.ofMinutes(9));
        office.given(id, List.of(buyer(says(Channel.TRADE, "one moment"))));
        Instant last = office.now();
        office.setTime(Orders.START.minus(Duration.ofDays(1)));
        office.given(id, List.of(buyer(says(Channel.TRADE, "found it")), buyer(consensus())));
        List<RecordedEvent> events = office.view(id).events();
        assertThat(events).extracting(RecordedEvent::at).isSorted();
        assertThat(events.getLast().at()).isEqualTo(last);
    }

    @Test
    @DisplayName("e9 · evidence, and files of messages, are refused until their bytes have arrived")
    void evidenceThatHasNotArrived(@TempDir Path folder) {
        BlobStore blobs = BlobFolder.open(folder, 1_000);
        Office strict = new Office(new MemoryEventLog(), blobs);
        byte[] bytes = "a statement".getBytes(StandardCharsets.UTF_8);
        FileFacts file = new FileFacts("statement.pdf", bytes.length, sha256("a statement"), true);
        EvidenceFile evidence = new EvidenceFile("S1", EvidenceKind.BANK_STATEMENT, file, "");
        CaseId id = strict.paid("1");
        strict.given(id, List.of(seller(passesGate())));
        List<Step.Act> acts = List.of(
                files(filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, evidence)),
                seller(adds(evidence)),
                seller(new PartyAction.SendMessage(new Message("M1", Channel.TRADE, "", List.of(file)))),
                lan(new SupportAction.WriteToParty(new Message("M2", Channel.BUYER_SUPPORT, "", List.of(file)))));
        for (Step.Act act : acts) {
            assertThat(refusal(strict.act(id, act))).isEqualTo(RejectionCode.EVIDENCE_INCOMPLETE);
        }
        assertThat(blobs.put("statement.pdf", new ByteArrayInputStream(bytes))).isEqualTo(file);
        assertThat(strict.act(id, acts.getFirst())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    @DisplayName("e11 · two agents claim at the same moment, a thousand times: always one wins")
    void oneWinner() throws Exception {
        List<Actor> agents = List.of(new Actor.Agent(new AgentId("LAN")), new Actor.Agent(new AgentId("MINH")));
        try (ExecutorService threads = Executors.newFixedThreadPool(agents.size())) {
            for (int round = 0; round < 1_000; round++) {
                CaseId id = office.given(office.paid("r" + round), queued());
                List<Answer> answers = together(threads, claimsBy(id, agents));
                assertThat(answers)
                        .filteredOn(Answer.Accepted.class::isInstance)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(Answer.Refused.class::isInstance)
                        .singleElement()
                        .satisfies(lost -> assertThat(refusal(lost)).isEqualTo(RejectionCode.CLAIMED_BY_OTHER));
            }
        }
    }

    private List<Callable<Answer>> claimsBy(CaseId id, List<Actor> agents) {
        return agents.stream()
                .<Callable<Answer>>map(agent -> () -> office.desk.submit(id, agent, claims()))
                .toList();
    }

    /** Starts all at the same moment. */
    private static <T> List<T> together(ExecutorService threads, List<Callable<T>> tasks) throws Exception {
        CountDownLatch ready = new CountDownLatch(tasks.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return task.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
