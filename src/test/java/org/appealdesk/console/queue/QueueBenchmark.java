package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.appealdesk.console.driver.PaperDesk;

/**
 * What the queue costs with ten thousand rows, against JavaFX's own FilteredList under a SortedList, and against one
 * bare pass over the rows. All in the same run, so that the ratios mean something on any machine.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.console.queue.QueueBenchmark</pre>
 */
public final class QueueBenchmark {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 5;
    private static final int TIMES = 200;
    private static final Instant NOW = PaperDesk.START;

    private static long sink;

    private QueueBenchmark() {}

    public static void main(String[] arguments) {
        List<QueueRow> rows = ManyRows.of(ROWS, NOW, 1);
        for (int round = 1; round <= ROUNDS; round++) {
            measure(round, rows);
        }
        // Keeps what was computed from being left out.
        System.out.println(sink == 42 ? "." : "");
    }

    private static void measure(int round, List<QueueRow> rows) {
        double pass = each(ignored ->
                sink += rows.stream().filter(row -> row.standing().isOpen()).count());
        QueueModel model = new QueueModel(PaperDesk.ME.id(), NOW);
        double load = once(() -> model.put(rows));
        model.passTo(NOW.plusMillis(1));
        double second = each(at -> model.passTo(NOW.plusMillis(2 + at)));
        double change = each(at -> model.put(List.of(changed(rows, at))));
        double filter = each(at -> model.filterProperty().set(QueueFilter.NONE.withText("nguyen " + at % 10)));

        ObservableList<QueueRow> source = FXCollections.observableArrayList(rows);
        FilteredList<QueueRow> filtered =
                new FilteredList<>(source, row -> row.standing().isOpen());
        double sort = once(() -> sink += new SortedList<>(filtered, QueueOrder.BY_RISK).size());
        SortedList<QueueRow> sorted = new SortedList<>(filtered, QueueOrder.BY_RISK);
        double bare = each(at -> source.set(place(at), changed(rows, at)));
        sink += sorted.size() + model.shown().size();
        System.out.printf(
                Locale.ROOT,
                "round %d: one pass %,.0f µs; a second %.2f passes; a changed row %.2f passes, %.2f of the bare lists’ %,.0f"
                        + " µs; other words %.1f passes; all rows %.1f of the bare lists’ %,.0f µs%n",
                round,
                pass,
                second / pass,
                change / pass,
                change / bare,
                bare,
                filter / pass,
                load / sort,
                sort);
    }

    private static int place(int at) {
        return at * 37 % ROWS;
    }

    private static QueueRow changed(List<QueueRow> rows, int at) {
        return ManyRows.due(rows.get(place(at)), NOW.plusSeconds(60 + at));
    }

    /** Microseconds a time. */
    private static double each(IntConsumer work) {
        long start = System.nanoTime();
        for (int at = 0; at < TIMES; at++) {
            work.accept(at);
        }
        return (System.nanoTime() - start) / 1e3 / TIMES;
    }

    private static double once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e3;
    }
}
