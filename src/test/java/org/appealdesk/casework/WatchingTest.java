package org.appealdesk.casework;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.store.MemoryEventLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever watches the cases sees each change once and in order. */
class WatchingTest {
    private final Office office = new Office(new MemoryEventLog());

    private static List<Long> versions(List<CaseView> views) {
        return views.stream().map(view -> view.file().version()).toList();
    }

    @Test
    @DisplayName("a watcher is called after each change, not for refusals or for nothing, until it stops watching")
    void afterEachChange() {
        CaseId id = office.paid("1");
        List<CaseView> told = new ArrayList<>();
        Runnable stop = office.desk.watch(told::add);
        office.given(id, List.of(seller(passesGate()), clock()));
        office.act(id, seller(denies()));
        assertThat(versions(told)).containsExactly(2L);
        assertThat(told.getLast()).isEqualTo(office.view(id));
        stop.run();
        office.given(id, List.of(buyer(passesGate())));
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("a watcher may act: the others still see the changes in order")
    void watcherActs() {
        CaseId id = office.paid("1");
        CaseId other = office.paid("2");
        List<CaseView> before = new ArrayList<>();
        List<CaseView> after = new ArrayList<>();
        office.desk.watch(before::add);
        office.desk.watch(view -> {
            boolean waiting = view.file()
                    .appeal()
                    .filter(a -> a.stage() == Stage.RESPONDENT_PROCESSING)
                    .isPresent();
            if (waiting) {
                office.given(view.id(), List.of(buyer(negotiationFailed())));
                office.given(other, List.of(buyer(passesGate())));
            }
        });
        office.desk.watch(after::add);
        office.given(id, sellerFiled());
        for (List<CaseView> told : List.of(before, after)) {
            assertThat(told).hasSize(4);
            assertThat(versions(
                            told.stream().filter(view -> view.id().equals(id)).toList()))
                    .containsExactly(2L, 5L, 9L);
        }
        assertThat(office.view(id).file().appeal().orElseThrow().stage()).isEqualTo(Stage.CS_QUEUED);
    }

    @Test
    @DisplayName("a watcher that throws is told of to its thread; the change stands and the others are called")
    void watcherThrows() {
        List<Throwable> caught = new ArrayList<>();
        List<CaseView> told = new ArrayList<>();
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((_, thrown) -> caught.add(thrown));
        try {
            office.desk.watch(_ -> {
                throw new IllegalStateException("the view is gone");
            });
            office.desk.watch(told::add);
            office.paid("1");
        } finally {
            thread.setUncaughtExceptionHandler(handler);
        }
        assertThat(caught).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("from many threads: each version of a case once, in order, none left untold")
    void manyThreads() throws Exception {
        CaseId id = office.given(office.paid("1"), sellerFiled());
        List<CaseView> told = Collections.synchronizedList(new ArrayList<>());
        office.desk.watch(told::add);
        long before = office.view(id).file().version();
        List<Future<Answer>> notes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 400; i++) {
                notes.add(threads.submit(() -> office.desk.submit(id, MINH, notes())));
            }
            for (Future<Answer> note : notes) {
                assertThat(note.get()).isInstanceOf(Answer.Accepted.class);
            }
        }
        assertThat(versions(told)).isSorted().doesNotHaveDuplicates().hasSize(400);
        assertThat(versions(told).getLast()).isEqualTo(before + 400);
    }
}
