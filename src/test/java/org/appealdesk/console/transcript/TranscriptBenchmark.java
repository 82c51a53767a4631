package org.appealdesk.console.transcript;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.WrapCell;

/**
 * What a chat of ten thousand messages costs the toolkit's thread to open and to scroll through, beside a short one, and
 * beside a bare ListView of the same size with the same words in nothing but a label that breaks them. All in the same run,
 * so that the ratios mean something on any machine.
 *
 * <pre>mvn -q test-compile exec:exec@transcript</pre>
 */
public final class TranscriptBenchmark {
    private static final int MANY = 10_000;
    private static final int FEW = 100;
    private static final int ROUNDS = 4;
    private static final int STEPS = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TranscriptBenchmark() {}

    /** What the toolkit's thread worked for each, in nanoseconds. */
    private record Work(long open, long chat, long scroll, double width, double height) {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        for (int round = 1; round <= ROUNDS; round++) {
            Work few = chat(FEW);
            Work many = chat(MANY);
            Work bare = bare(MANY, many.width(), many.height());
            System.out.printf(
                    Locale.ROOT,
                    "round %d: opening the case %.0f ms, %.1f times that of %d messages; showing the chat %.0f ms, %.1f times"
                            + " that of %d, %.1f times the bare list; a step of scrolling %.1f ms, %.1f times the bare list%n",
                    round,
                    millis(many.open()),
                    ratio(many.open(), few.open()),
                    FEW,
                    millis(many.chat()),
                    ratio(many.chat(), few.chat()),
                    FEW,
                    ratio(many.chat(), bare.chat()),
                    millis(many.scroll()) / STEPS,
                    ratio(many.scroll(), bare.scroll()));
        }
        // The toolkit's threads would keep the program alive.
        System.exit(0);
    }

    private static Work chat(int messages) {
        CaseWindow[] opened = new CaseWindow[1];
        long open = work(() -> opened[0] = LongCase.opened(messages, 0));
        try (CaseWindow window = opened[0]) {
            ButtonBase tab = window.screen().find("#tab-chat", ButtonBase.class);
            long chat = work(() -> Fx.run(tab::fire));
            ListView<?> list = window.screen().find("#chat", ListView.class);
            return new Work(open, chat, work(() -> scroll(list)), list.getWidth(), list.getHeight());
        }
    }

    private static Work bare(int messages, double width, double height) {
        List<String> words =
                IntStream.range(0, messages).mapToObj(LongCase::words).toList();
        StackPane place = new StackPane();
        try (Screen _ = Screen.open(width, height, () -> place)) {
            ListView<String> list = Fx.get(() -> new ListView<>(FXCollections.observableList(words)));
            list.setCellFactory(_ -> new Bare());
            long shown = work(() -> Fx.run(() -> {
                place.getChildren().setAll(list);
                list.scrollTo(messages - 1);
            }));
            return new Work(0, shown, work(() -> scroll(list)), width, height);
        }
    }

    private static final class Bare extends WrapCell<String> {
        @Override
        protected Node node(String item) {
            return Labels.text(item);
        }

        @Override
        protected String spoken(String item) {
            return item;
        }
    }

    /** From the end to the start, in as many steps whatever the length. */
    private static void scroll(ListView<?> list) {
        int last = list.getItems().size() - 1;
        for (int step = STEPS - 1; step >= 0; step--) {
            int line = (int) ((long) last * step / STEPS);
            Fx.run(() -> list.scrollTo(line));
        }
    }

    private static long work(Runnable task) {
        long before = Fx.get(THREADS::getCurrentThreadCpuTime);
        task.run();
        return Fx.get(THREADS::getCurrentThreadCpuTime) - before;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static double ratio(long many, long few) {
        return (double) many / few;
    }
}
