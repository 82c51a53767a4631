package org.appealdesk.casework;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.store.MemoryEventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every authority does. One subclass an implementation. */
public abstract class AuthorityContract {

    /** @param log empty at first, and read only by the tests */
    public record Host(Authority authority, EventLog log) {}

    private static final CaseId ID = new CaseId("1");

    private final AtomicInteger ids = new AtomicInteger();
    private final KnownFiles files = new KnownFiles();
    private Host host = new Host(_ -> new Answer.Accepted(List.of()), new MemoryEventLog());
    private Instant now = Orders.START;

    protected abstract Host open(ArrivedFiles arrived);

    @BeforeEach
    void openHost() {
        host = open(files);
    }

    private AppealCommand command(String id, CaseId caseId, Step.Act act) {
        Basis basis = act.basis() == null ? Basis.UNKNOWN : act.basis();
        return new AppealCommand(id, caseId, act.actor(), Timing.at(now), basis, act.action());
    }

    private Answer submit(String id, Step.Act act) {
        return host.authority().submit(command(id, ID, act));
    }

    private void given(List<? extends Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Act act) {
                String id = "g" + ids.incrementAndGet();
                assertThat(submit(id, act)).as("%s", act).isInstanceOf(Answer.Accepted.class);
            }
        }
    }

    private void registered(CaseId id) {
        Step.Act registers = platform(registers(Orders.paid(id.value()), Rules.SEED.ref()));
        String commandId = "g" + ids.incrementAndGet();
        assertThat(host.authority().submit(command(commandId, id, registers))).isInstanceOf(Answer.Accepted.class);
    }

    private List<RecordedEvent> events() {
        return host.log().history(ID).events();
    }

    private CaseFile file() {
        CaseFile file = AppealEngine.replay(events());
        assertThat(file).isNotNull();
        return file;
    }

    private Stage stage() {
        return file().appeal().orElseThrow().stage();
    }

    private Instant due() {
        return AppealEngine.deadline(file()).map(Deadline::due).orElseThrow();
    }

    private static void assertRefused(Answer answer, RejectionCode code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("what was accepted is in the log, in its order, and nothing of what was refused")
    void keeps() {
        assertRefused(submit("c0", seller(passesGate())), RejectionCode.UNKNOWN_CASE);
        registered(ID);
        given(queued());
        long version = events().size();
        Answer claimed = submit("c1", lan(claims()));

        assertThat(claimed).isEqualTo(new Answer.Accepted(events().subList((int) version, events().size())));
        assertRefused(submit("c2", minh(claims())), RejectionCode.CLAIMED_BY_OTHER);
        assertThat(events())
                .hasSize((int) file().version())
                .extracting(RecordedEvent::version)
                .isSorted();
        assertThat(stage()).isEqualTo(Stage.CS_REVIEW);
    }

    @Test
    @DisplayName("e12 · a command that comes again changes nothing and is answered as before, also when received later")
    void repeated() {
        registered(ID);
        Answer first = submit("c1", seller(passesGate()));
        now = now.plusSeconds(40);

        assertThat(submit("c1", seller(passesGate()))).isEqualTo(first);
        assertThat(events()).hasSize(2);
    }

    @Test
    @DisplayName("e12 · a command that comes again is answered as before even when it could not be accepted now")
    void repeatedTooLate() {
        registered(ID);
        given(queued());
        Answer first = submit("c1", lan(claims()));
        given(List.of(hoa(takesOver())));

        assertThat(submit("c1", lan(claims()))).isEqualTo(first);
    }

    @Test
    @DisplayName("e12 · the same id with another body is refused, by another person or on another case too")
    void idReused() {
        CaseId other = new CaseId("2");
        registered(ID);
        registered(other);
        submit("c1", seller(passesGate()));

        assertRefused(submit("c1", seller(releases())), RejectionCode.COMMAND_ID_REUSED);
        assertRefused(submit("c1", buyer(passesGate())), RejectionCode.COMMAND_ID_REUSED);
        assertRefused(submit("c1", seller(denies())), RejectionCode.COMMAND_ID_REUSED);
        assertRefused(
                host.authority().submit(command("c1", other, seller(passesGate()))), RejectionCode.COMMAND_ID_REUSED);
    }

    @Test
    @DisplayName("e12 · an accepted command that changed nothing is remembered too")
    void remembered() {
        registered(ID);
        submit("c1", clock());

        assertRefused(submit("c1", seller(passesGate())), RejectionCode.COMMAND_ID_REUSED);
    }

    @Test
    @DisplayName("e9 · evidence is taken once its bytes are there, not before")
    void evidenceFirst() {
        registered(ID);
        given(List.of(seller(passesGate())));
        Step.Act filesAppeal = files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        EvidenceFile evidence =
                filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT).evidence().getFirst();
        files.lose(evidence.file().sha256());

        assertRefused(submit("c1", filesAppeal), RejectionCode.EVIDENCE_INCOMPLETE);
        assertThat(events()).hasSize(2);

        files.arrive(evidence.file().sha256());
        assertThat(submit("c1", filesAppeal)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    @DisplayName("R18 · what is due is carried out even when the command that came was itself refused, once")
    void lapsesWithARefusal() {
        registered(ID);
        given(sellerFiled());
        now = due();

        assertRefused(submit("c1", buyer(cancelsAppeal())), RejectionCode.WRONG_ACTOR);
        assertThat(stage()).isEqualTo(Stage.CS_QUEUED);
        long version = file().version();
        assertRefused(submit("c2", buyer(cancelsAppeal())), RejectionCode.WRONG_ACTOR);
        assertThat(file().version()).isEqualTo(version);
    }

    @Test
    @DisplayName("e13 · a command overtaken by a later one counts as received with it")
    void overtaken() {
        registered(ID);
        given(sellerFiled());
        AppealCommand answer = command("late", ID, buyer(consensus()));
        now = due();
        given(List.of(clock()));

        assertThat(host.authority().submit(answer)).isInstanceOf(Answer.Accepted.class);
        List<RecordedEvent> events = events();
        assertThat(events).extracting(RecordedEvent::at).isSorted();
        assertThat(stage()).isEqualTo(Stage.CS_QUEUED);
        assertThat(host.authority().submit(answer)).isInstanceOf(Answer.Accepted.class);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    @DisplayName("e10 · a ruling on an older version is refused, one on the current version accepted")
    void strictRulings() {
        registered(ID);
        given(prepared());
        Basis seen = Basis.version(file().version());
        given(List.of(buyer(says(Channel.BUYER_SUPPORT, "Tôi đã gửi sao kê"))));

        assertRefused(submit("c1", lan(rules(Outcome.TOP_UP_THEN_RELEASE)).knowing(seen)), RejectionCode.STALE_VERSION);
        Basis current = Basis.version(file().version());
        assertThat(submit("c2", lan(rules(Outcome.TOP_UP_THEN_RELEASE)).knowing(current)))
                .isInstanceOf(Answer.Accepted.class);
    }
}
