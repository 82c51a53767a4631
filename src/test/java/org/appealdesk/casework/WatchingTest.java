package org.appealdesk.casework;

import static java.util.Objects.requireNonNull;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    @Test
    @DisplayName("many cases from many threads: for one case never two tellings at a time, to every watcher in order")
    void manyCases() throws Exception {
        List<CaseId> ids = IntStream.range(0, 8)
                .mapToObj(number -> office.given(office.paid("m" + number), sellerFiled()))
                .toList();
        Map<CaseId, AtomicInteger> underWay = new ConcurrentHashMap<>();
        Queue<String> overlaps = new ConcurrentLinkedQueue<>();
        List<List<CaseView>> watchers = List.of(
                Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
        office.desk.watch(view -> {
            if (underWay.computeIfAbsent(view.id(), _ -> new AtomicInteger()).incrementAndGet() > 1) {
                overlaps.add(view.id() + " at " + view.file().version());
            }
        });
        watchers.forEach(told -> office.desk.watch(told::add));
        office.desk.watch(view -> requireNonNull(underWay.get(view.id())).decrementAndGet());
        inParallel(800, turn -> office.desk.submit(ids.get(turn % ids.size()), MINH, notes()));
        assertThat(overlaps).isEmpty();
        for (List<CaseView> told : watchers) {
            assertThat(told).hasSize(800);
            for (CaseId id : ids) {
                List<Long> versions = versions(
                        told.stream().filter(view -> view.id().equals(id)).toList());
                assertThat(versions).hasSize(100).isSorted().doesNotHaveDuplicates();
                assertThat(versions.getLast()).isEqualTo(office.view(id).file().version());
            }
        }
    }

    @Test
    @DisplayName("a watcher that takes its time holds up nobody who acts, and misses nothing")
    void slowWatcher() throws Exception {
        CaseId id = office.given(office.paid("1"), sellerFiled());
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<CaseView> told = Collections.synchronizedList(new ArrayList<>());
        office.desk.watch(view -> {
            told.add(view);
            reached.countDown();
            awaitUninterruptibly(goOn);
        });
        long before = office.view(id).file().version();
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Answer> first = threads.submit(() -> office.desk.submit(id, MINH, notes()));
            reached.await();
            assertThat(office.desk.submit(id, MINH, notes())).isInstanceOf(Answer.Accepted.class);
            assertThat(office.desk.submit(id, MINH, notes())).isInstanceOf(Answer.Accepted.class);
            assertThat(versions(told)).containsExactly(before + 1);
            goOn.countDown();
            assertThat(first.get()).isInstanceOf(Answer.Accepted.class);
        }
        assertThat(versions(told)).containsExactly(before + 1, before + 2, before + 3);
    }

    @Test
    @DisplayName("watchers come and go while cases change: each sees an unbroken piece of the changes")
    void comeAndGo() throws Exception {
        CaseId id = office.given(office.paid("1"), sellerFiled());
        Queue<List<Long>> pieces = new ConcurrentLinkedQueue<>();
        inParallel(200, _ -> {
            List<CaseView> told = Collections.synchronizedList(new ArrayList<>());
            Runnable stop = office.desk.watch(told::add);
            office.desk.submit(id, MINH, notes());
            stop.run();
            pieces.add(versions(List.copyOf(told)));
            return told;
        });
        assertThat(pieces).hasSize(200);
        for (List<Long> piece : pieces) {
            assertThat(piece)
                    .isEqualTo(LongStream.range(0, piece.size())
                            .map(at -> piece.getFirst() + at)
                            .boxed()
                            .toList());
        }
    }

    private static void inParallel(int turns, IntFunction<Object> work) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int turn = 0; turn < turns; turn++) {
                int number = turn;
                all.add(threads.submit(() -> work.apply(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a test", e);
        }
    }
}
