package org.appealdesk.casework;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.store.MemoryEventLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commands that come twice, storage that fails, logs that are damaged or not one's own. */
class LocalAuthorityTest {
    private final FlakyLog log = new FlakyLog(new MemoryEventLog());
    private final Office office = new Office(log);
    private final Authority authority = office.authority();

    private AppealCommand command(String id, CaseId caseId, Step.Act act) {
        return new AppealCommand(id, caseId, act.actor(), Timing.at(office.now()), Basis.version(1), act.action());
    }

    private static void assertRefused(Answer answer, RejectionCode code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("e12 · a command that comes again changes nothing and is answered as before, also when received later")
    void repeated() {
        CaseId id = office.paid("1");
        List<CaseView> told = new ArrayList<>();
        office.desk.watch(told::add);
        Answer first = authority.submit(command("c1", id, seller(passesGate())));
        office.wait(Duration.ofSeconds(40));
        assertThat(authority.submit(command("c1", id, seller(passesGate())))).isEqualTo(first);
        assertThat(office.view(id).file().version()).isEqualTo(2);
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("what cannot be stored did not happen: the case, its events and the watchers know nothing of it")
    void storageFails() {
        CaseId id = office.given(office.paid("1"), queued());
        CaseView before = office.view(id);
        List<CaseView> told = new ArrayList<>();
        office.desk.watch(told::add);
        log.fail(id);
        assertThatThrownBy(() -> office.act(id, lan(claims())))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        full -> assertThat(full.problem()).isEqualTo(StorageException.Problem.DISK_FULL));
        assertThat(office.view(id)).isEqualTo(before);
        assertThat(told).isEmpty();
        log.recover();
        assertThat(office.act(id, lan(claims()))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    @DisplayName("one case whose time cannot be stored does not hold up the others; the desk says so in the end")
    void lapsesTheOthers() {
        CaseId broken = office.given(office.paid("1"), sellerFiled());
        CaseId sound = office.given(office.paid("2"), sellerFiled());
        office.wait(Duration.ofMinutes(10));
        log.fail(broken);
        assertThatThrownBy(office.desk::lapseDue).isInstanceOf(StorageException.class);
        assertThat(office.view(sound).file().appeal().orElseThrow().stage()).isEqualTo(Stage.CS_QUEUED);
        assertThat(office.view(broken).file().appeal().orElseThrow().stage()).isEqualTo(Stage.RESPONDENT_PROCESSING);
    }

    @Test
    @DisplayName("a case changed by another program is not overwritten")
    void changedByAnother() {
        CaseId id = office.given(office.paid("1"), queued());
        Office second = new Office(log);
        second.given(id, List.of(minh(claims())));
        assertThatThrownBy(() -> office.desk.submit(id, LAN, claims()))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        taken -> assertThat(taken.problem()).isEqualTo(StorageException.Problem.IN_USE));
        assertThat(log.history(id).events()).isEqualTo(second.view(id).events());
    }

    @Test
    @DisplayName("a case that cannot be read to its end is shown as far as it goes, and read-only")
    void readOnly() {
        CaseId id = office.given(office.paid("1"), queued());
        List<RecordedEvent> events = office.view(id).events();
        log.unreadable(id, "event 9 is of a kind this program does not know");
        Office reader = new Office(log);
        CaseView view = reader.view(id);
        assertThat(view.readOnly()).isTrue();
        assertThat(view.events()).isEqualTo(events);
        assertRefused(reader.act(id, lan(claims())), RejectionCode.CASE_READ_ONLY);
        assertThat(reader.desk.allowed(id, LAN)).isEmpty();
        reader.wait(Duration.ofDays(1));
        assertThat(reader.desk.nextDue()).isEmpty();
        reader.desk.lapseDue();
        assertThat(reader.view(id)).isEqualTo(view);
    }

    @Test
    @DisplayName("a case whose events do not follow on each other is read-only from there; the others open as ever")
    void doesNotFold() {
        CaseId id = office.given(office.paid("1"), queued());
        CaseId sound = office.given(office.paid("2"), queued());
        List<RecordedEvent> events = office.view(id).events();
        log.damaged(id, List.of(events.get(0), events.get(1), events.get(4)));
        Office reader = new Office(log);
        assertThat(reader.view(id).readOnly()).isTrue();
        assertThat(reader.view(id).events()).isEqualTo(events.subList(0, 2));
        assertThat(reader.view(sound).readOnly()).isFalse();
    }

    @Test
    @DisplayName("a case without even its order is told of, and nothing is written over it")
    void unopened() {
        CaseId id = office.paid("1");
        log.damaged(id, List.of());
        log.unreadable(id, "event 1 is damaged");
        Office reader = new Office(log);
        assertThat(reader.desk.find(id)).isEmpty();
        assertThat(reader.desk.unreadable()).containsExactly(new UnreadableCase(id, "event 1 is damaged"));
        assertRefused(
                reader.act(id, platform(registers(Orders.paid("1"), Rules.SEED.ref()))), RejectionCode.CASE_READ_ONLY);
    }

    @Test
    @DisplayName("a case that stops before its first appeal is told of as well; one that goes further is shown")
    void stopsBeforeAnAppeal() {
        CaseId order = office.paid("1");
        CaseId appeal = office.given(office.paid("2"), queued());
        log.unreadable(order, "event 2 is of a kind this program does not know");
        log.unreadable(appeal, "event 9 is of a kind this program does not know");
        Office reader = new Office(log);
        assertThat(reader.desk.unreadable())
                .containsExactly(new UnreadableCase(order, "event 2 is of a kind this program does not know"));
        assertThat(reader.view(appeal).readOnly()).isTrue();
        assertThat(office.desk.unreadable()).isEmpty();
    }
}
