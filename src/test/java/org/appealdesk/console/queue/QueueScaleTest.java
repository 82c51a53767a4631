package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableRow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.queue.QueueModel.ViewCount;
import org.appealdesk.console.queue.SavedView.Standing;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand appeals: nothing is done that is not needed, and what is done bit by bit agrees with doing it anew. */
class QueueScaleTest {

    private static final int MANY = 10_000;
    private static final Instant NOW = PaperDesk.START;

    private static QueueModel model(List<QueueRow> rows) {
        QueueModel model = new QueueModel(PaperDesk.ME.id(), NOW);
        model.put(rows);
        return model;
    }

    /** What a model that was given everything at once shows. */
    private static void assertAsAnew(QueueModel model, Instant now) {
        QueueModel anew = new QueueModel(PaperDesk.ME.id(), now);
        anew.put(model.all());
        anew.viewProperty().set(model.viewProperty().get());
        anew.filterProperty().set(model.filterProperty().get());
        anew.orderProperty().set(model.orderProperty().get());
        assertThat(model.shown()).containsExactlyElementsOf(anew.shown());
        assertThat(model.views()).containsExactlyElementsOf(anew.views());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_123})
    void changing_bit_by_bit_agrees_with_showing_all_anew(long seed) {
        Random random = new Random(seed);
        List<QueueRow> rows = ManyRows.of(400, NOW, seed);
        QueueModel model = model(rows.subList(0, 300));
        List<SavedView> views = List.of(Standing.ALL_OPEN, Standing.DUE_SOON, Standing.MINE, Standing.CLOSED);
        List<Comparator<QueueRow>> orders = List.of(
                QueueOrder.BY_RISK,
                QueueOrder.BY_RISK.reversed(),
                Comparator.comparing(row -> row.reason()),
                Comparator.comparing(row -> row.amounts().fiat().amount()));
        Instant now = NOW;
        for (int step = 0; step < 200; step++) {
            switch (random.nextInt(6)) {
                case 0 -> model.viewProperty().set(views.get(random.nextInt(views.size())));
                case 1 -> model.orderProperty().set(orders.get(random.nextInt(orders.size())));
                case 2 -> {
                    now = now.plusSeconds(random.nextInt(90));
                    model.passTo(now);
                }
                default -> model.put(changes(rows, random, now));
            }
            if (step % 10 == 0) {
                assertAsAnew(model, now);
            }
        }
        assertAsAnew(model, now);
    }

    private static List<QueueRow> changes(List<QueueRow> rows, Random random, Instant now) {
        List<QueueRow> changed = new ArrayList<>();
        for (int count = random.nextInt(20); count >= 0; count--) {
            int at = random.nextInt(rows.size());
            QueueRow other = ManyRows.of(rows.size(), now, random.nextLong()).get(at);
            changed.add(random.nextInt(4) == 0 ? rows.get(at) : other);
        }
        return changed;
    }

    @Test
    void time_costs_nothing_until_a_row_becomes_due_soon() {
        QueueRow only = ManyRows.due(ManyRows.of(1, NOW, 7).getFirst(), NOW.plusSeconds(400));
        QueueModel model = model(List.of(only));
        AtomicInteger changes = new AtomicInteger();
        model.views().addListener((ListChangeListener<ViewCount>) ignored -> changes.incrementAndGet());

        boolean early = model.passTo(NOW.plusSeconds(100));
        boolean soon = model.passTo(NOW.plusSeconds(101));
        boolean later = model.passTo(NOW.plusSeconds(102));

        assertThat(List.of(early, soon, later)).containsExactly(false, true, false);
        assertThat(changes).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void a_clock_that_is_set_back_counts_anew() {
        QueueModel model = model(ManyRows.of(200, NOW, 7));
        model.passTo(NOW.plusSeconds(3000));
        model.passTo(NOW);

        assertAsAnew(model, NOW);
    }

    @Test
    void one_changed_row_moves_alone() {
        List<QueueRow> rows = ManyRows.of(MANY, NOW, 7);
        QueueModel model = model(rows);
        List<Integer> touched = new ArrayList<>();
        model.shown().addListener((ListChangeListener<QueueRow>) change -> {
            while (change.next()) {
                touched.add(change.getRemovedSize() + change.getAddedSize());
            }
        });
        QueueRow last = model.shown().getLast();
        model.put(List.of(ManyRows.due(last, NOW.minusSeconds(1))));

        assertThat(touched).as("taken out, and put in at its new place").containsExactly(1, 1);
        assertThat(model.shown().getFirst().id()).isEqualTo(last.id());
    }

    @Test
    void a_row_that_did_not_change_touches_nothing() {
        List<QueueRow> rows = ManyRows.of(50, NOW, 7);
        QueueModel model = model(rows);
        model.shown().addListener((ListChangeListener<QueueRow>) ignored -> {
            throw new AssertionError("nothing changed");
        });

        assertThatNoException().isThrownBy(() -> model.put(rows));
    }

    @Test
    @Timeout(120)
    void all_of_ten_thousand_are_selected_and_stay_so_under_changes() {
        try (QueueScreen queue = full()) {
            queue.screen().click(queue.row(queue.rows().getFirst()));
            queue.screen().press("Ctrl+A");
            int open = queue.queue().model().openCount();
            assertThat(queue.queue().selectionProperty().get()).hasSize(open);

            QueueRow last = queue.queue().model().shown().getLast();
            Fx.run(() -> queue.queue().model().put(List.of(ManyRows.due(last, NOW))));

            assertThat(queue.queue().selectionProperty().get()).hasSize(open);
            assertThat(Fx.get(() -> queue.table()
                            .getSelectionModel()
                            .getSelectedIndices()
                            .size()))
                    .isEqualTo(open);
        }
    }

    @Test
    @Timeout(120)
    void what_the_agent_reads_stays_where_it_is_when_rows_come_above_it() {
        try (QueueScreen queue = full()) {
            Fx.run(() -> queue.table().scrollTo(5000));
            CaseId top = topOf(queue);
            List<QueueRow> rows = List.copyOf(queue.queue().model().shown());
            Fx.run(() -> queue.queue()
                    .model()
                    .put(List.of(ManyRows.due(rows.get(7000), NOW), ManyRows.due(rows.get(7500), NOW.plusMillis(1)))));

            assertThat(topOf(queue)).isEqualTo(top);
        }
    }

    private static CaseId topOf(QueueScreen queue) {
        return Fx.get(() -> queue.screen().all(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.getItem() != null)
                .min(Comparator.comparingInt(TableRow::getIndex))
                .map(row -> ((QueueRow) row.getItem()).id())
                .orElseThrow());
    }

    private static QueueScreen full() {
        QueueScreen queue = QueueScreen.open(new PaperDesk());
        List<QueueRow> rows = new ArrayList<>(ManyRows.of(MANY, NOW, 7));
        Collections.reverse(rows);
        Fx.run(() -> queue.queue().model().put(rows));
        return queue;
    }
}
