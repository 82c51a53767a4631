package org.appealdesk.console.statistics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.text.Language;

/** The figures of a desk of paper on the screen. What is counted is counted at once, unless it is held up. */
final class StatisticsDesk implements AutoCloseable {
    private final PaperDesk paper;
    private final Desktop desktop;
    private final Queue<Runnable> heldUp = new ArrayDeque<>();
    private final StatisticsViewModel model;
    private final StatisticsView view;
    private final Screen screen;
    private boolean isHeldUp;
    private int jobs;

    private StatisticsDesk(PaperDesk paper, Language language, boolean isHeldUp) {
        this.paper = paper;
        this.isHeldUp = isHeldUp;
        desktop = Desktop.of(language, paper.clock(), StatisticsActions.ALL);
        ScreenTools tools = Desktop.with(desktop.tools(), new Tasks(this::run, Fx::onFxThread, failure -> {
            throw new AssertionError("no handler took this failure", failure);
        }));
        model = Fx.get(
                () -> new StatisticsViewModel(paper.desk(), new Seats(PaperDesk.ME, PaperDesk.SUPERVISOR), tools));
        view = Fx.get(() -> new StatisticsView(model, tools));
        screen = desktop.show(1280, 800, _ -> view);
        Fx.run(view::focus);
    }

    static StatisticsDesk open(PaperDesk paper) {
        return new StatisticsDesk(paper, Language.ENGLISH, false);
    }

    static StatisticsDesk open(PaperDesk paper, Language language) {
        return new StatisticsDesk(paper, language, false);
    }

    /** Nothing is counted until {@link #letGo}. */
    static StatisticsDesk heldUp(PaperDesk paper) {
        return new StatisticsDesk(paper, Language.ENGLISH, true);
    }

    private void run(Runnable work) {
        jobs++;
        if (isHeldUp) {
            heldUp.add(work);
        } else {
            work.run();
        }
    }

    /** What was held up is done on this thread, which is not the screen's. */
    StatisticsDesk letGo() {
        isHeldUp = false;
        while (!heldUp.isEmpty()) {
            heldUp.remove().run();
        }
        Fx.settle();
        return this;
    }

    void holdUp() {
        isHeldUp = true;
    }

    /** How often something was done in the background. */
    int jobs() {
        return jobs;
    }

    StatisticsViewModel model() {
        return model;
    }

    Desktop desktop() {
        return desktop;
    }

    Screen screen() {
        return screen;
    }

    /** The time is read; what changed until then shows. */
    StatisticsDesk pulse() {
        desktop.pulse();
        return this;
    }

    void pass(Duration time) {
        Fx.run(() -> paper.pass(time));
        pulse();
    }

    void act(ActionSpec spec) {
        Fx.run(() -> desktop.tools().actions().run(spec));
    }

    /** The rows of a table, each as its cells. */
    List<List<String>> table(String id) {
        TableView<?> table = screen.find("#" + id, TableView.class);
        return Fx.get(() -> table.getItems().stream()
                .map(row -> ((List<?>) row).stream().map(String::valueOf).toList())
                .toList());
    }

    /** The row of that name. */
    List<String> row(String id, String name) {
        return table(id).stream()
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + table(id)));
    }

    String says(String name) {
        return Fx.get(() -> screen.find(name, Labeled.class).getText());
    }

    List<String> texts() {
        return screen.texts().stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }

    /** The id of what has the keyboard. */
    String focused() {
        return screen.focused().map(Node::getId).orElse("");
    }

    @Override
    public void close() {
        Fx.run(view::detach);
        screen.close();
    }
}
