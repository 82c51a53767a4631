package org.appealdesk.casework;

import static org.appealdesk.casework.Notes.command;
import static org.appealdesk.casework.Notes.events;
import static org.appealdesk.casework.Notes.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.store.MemoryEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every event log does. One subclass an implementation. */
public abstract class EventLogContract {

    private EventLog log = new MemoryEventLog();

    /** An empty log. */
    protected abstract EventLog open();

    @BeforeEach
    void openLog() {
        log = open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(log.cases()).isEmpty();
        assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), List.of(), null));
        assertThat(log.earlier(command("c1", "1"))).isEmpty();
    }

    @Test
    void givesBackWhatWasAppended() {
        var first = command("c1", "1");
        var second = command("c2", "1");

        assertThat(log.append(first, events(first, 1, 3))).isEqualTo(new Append.Stored());
        assertThat(log.append(second, events(second, 4, 1))).isEqualTo(new Append.Stored());

        List<RecordedEvent> all = new ArrayList<>(events(first, 1, 3));
        all.addAll(events(second, 4, 1));
        assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), all, null));
    }

    @Test
    void listsCasesInTheOrderOfTheirFirstEvent() {
        store("c1", "20", 1);
        store("c2", "3", 1);
        store("c3", "100", 1);
        var more = command("c4", "3");
        log.append(more, events(more, 2, 1));

        assertThat(log.cases()).containsExactly(id("20"), id("3"), id("100"));
    }

    @Test
    void keepsCasesApart() {
        store("c1", "1", 2);
        store("c2", "2", 1);

        assertThat(log.history(id("1")).events()).hasSize(2);
        assertThat(log.history(id("2")).events()).hasSize(1);
    }

    /** Edge 12. */
    @Test
    void answersARepeatedCommandWithWhatItCaused() {
        store("c1", "1", 1);
        var command = command("c2", "1");
        log.append(command, events(command, 2, 2));
        var later = command("c3", "1");
        log.append(later, events(later, 4, 1));

        var again = new AppealCommand(
                command.id(),
                command.caseId(),
                command.actor(),
                Timing.at(Notes.AT.plusSeconds(3600)),
                command.basis(),
                command.action());

        assertThat(log.append(again, events(command, 5, 2))).isEqualTo(new Append.Repeated(events(command, 2, 2)));
        assertThat(log.earlier(again)).contains(new Append.Repeated(events(command, 2, 2)));
        assertThat(log.history(id("1")).events()).hasSize(4);
    }

    /** Edge 12. */
    @Test
    void refusesAnIdThatWasUsedForAnotherCommand() {
        store("c1", "1", 1);
        var other = command("c1", "1", "something else");
        var elsewhere = command("c1", "2");

        assertThat(log.append(other, events(other, 2, 1))).isEqualTo(new Append.IdReused());
        assertThat(log.append(elsewhere, events(elsewhere, 1, 1))).isEqualTo(new Append.IdReused());
        assertThat(log.earlier(other)).contains(new Append.IdReused());
        assertThat(log.history(id("1")).events()).hasSize(1);
        assertThat(log.cases()).containsExactly(id("1"));
    }

    @Test
    void remembersACommandThatChangedNothing() {
        store("c1", "1", 1);
        var nothing = command("c2", "1");

        assertThat(log.append(nothing, List.of())).isEqualTo(new Append.Stored());

        assertThat(log.append(nothing, List.of())).isEqualTo(new Append.Repeated(List.of()));
        assertThat(log.history(id("1")).events()).hasSize(1);
    }

    @Test
    void makesNoCaseOfACommandThatChangedNothing() {
        log.append(command("c1", "1"), List.of());

        assertThat(log.cases()).isEmpty();
    }

    @Test
    void refusesEventsThatDoNotFollowOnTheLast() {
        store("c1", "1", 2);
        var behind = command("c2", "1");
        var ahead = command("c3", "1");
        var orphan = command("c4", "2");

        assertThat(log.append(behind, events(behind, 2, 2))).isEqualTo(new Append.VersionConflict(2));
        assertThat(log.append(ahead, events(ahead, 4, 1))).isEqualTo(new Append.VersionConflict(2));
        assertThat(log.append(orphan, events(orphan, 2, 1))).isEqualTo(new Append.VersionConflict(0));

        assertThat(log.history(id("1")).events()).hasSize(2);
        assertThat(log.cases()).containsExactly(id("1"));
        assertThat(log.earlier(behind)).isEmpty();
        assertThat(log.append(behind, events(behind, 3, 2))).isEqualTo(new Append.Stored());
    }

    @Test
    void takesOnlyTheEventsOfTheCommandInOrder() {
        var command = command("c1", "1");

        assertThatIllegalArgumentException().isThrownBy(() -> log.append(command, events(command("c1", "2"), 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> log.append(command, events(command("c2", "1"), 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.append(command, events(command, 1, 2).reversed()));
        assertThat(log.cases()).isEmpty();
    }

    @Test
    void givesEachVersionToOneOfManyThatRaceForIt() throws Exception {
        int threads = 8;
        int each = 25;
        var ids = new AtomicInteger();
        Callable<Integer> racer = () -> {
            int lost = 0;
            for (int won = 0; won < each; ) {
                var command = command("c" + ids.incrementAndGet(), "1");
                long next = log.history(id("1")).events().size() + 1L;
                switch (log.append(command, events(command, next, 1))) {
                    case Append.Stored _ -> won++;
                    case Append.VersionConflict _ -> lost++;
                    case Append.Repeated _, Append.RefusedBefore _, Append.IdReused _ ->
                        throw new AssertionError("ids are not reused");
                }
            }
            return lost;
        };

        int lost =
                inParallel(threads, racer).stream().mapToInt(Integer::intValue).sum();

        CaseHistory history = log.history(id("1"));
        assertThat(history.unreadable()).isNull();
        assertThat(history.events())
                .hasSize(threads * each)
                .extracting(RecordedEvent::version)
                .isSorted();
        assertThat(history.events().stream().map(event -> event.cause().commandId()))
                .doesNotHaveDuplicates();
        assertThat(ids.get()).isEqualTo(threads * each + lost);
    }

    @Test
    void carriesOutACommandOnceHoweverManyBringItAtOnce() throws Exception {
        var command = command("c1", "1");

        List<Append> answers = inParallel(8, () -> log.append(command, events(command, 1, 2)));

        assertThat(answers).filteredOn(Append.Stored.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.equals(new Append.Repeated(events(command, 1, 2))))
                .hasSize(7);
        assertThat(log.history(id("1")).events()).hasSize(2);
    }

    private void store(String commandId, String caseNumber, int count) {
        var command = command(commandId, caseNumber);
        assertThat(log.append(command, events(command, 1, count))).isEqualTo(new Append.Stored());
    }

    /** Every thread does the same work. */
    public static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
