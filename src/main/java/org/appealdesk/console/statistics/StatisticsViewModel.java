package org.appealdesk.console.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.statistics.Period;
import org.appealdesk.casework.statistics.RoundBook;
import org.appealdesk.casework.statistics.StatisticsCsv;
import org.appealdesk.console.fx.Dialogs.FileQuestion;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the agent's own work, or of the whole desk, over some days. They are counted in the background, at once
 * when the agent asks for others, and at most once a second when cases change. To be used on the FX thread only.
 */
public final class StatisticsViewModel {
    private final CaseDesk desk;
    private final Seats seats;
    private final ScreenTools tools;
    private final Texts texts;
    private final ReportWords words;
    private final RoundBook book = new RoundBook();
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>(this, "whose", Whose.MINE);
    private final ObjectProperty<Days> days = new SimpleObjectProperty<>(this, "days", Days.WEEK);
    private final StringProperty first = new SimpleStringProperty(this, "first", "");
    private final StringProperty last = new SimpleStringProperty(this, "last", "");
    private final ReadOnlyStringWrapper datesProblem = new ReadOnlyStringWrapper(this, "datesProblem", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Counting());
    private @Nullable Reckoned reckoned;
    private Subscription running = Subscription.EMPTY;
    private boolean isRunning;
    private boolean isStale;

    /** Whose work is shown. */
    enum Whose {
        MINE,
        DESK
    }

    /** What there is to show. */
    sealed interface State {
        record Counting() implements State {}

        record Counted(Report report) implements State {}

        /** @param details what the machine said */
        record Failed(String details) implements State {}
    }

    /** @param seats whose work is “mine” */
    public StatisticsViewModel(CaseDesk desk, Seats seats, ScreenTools tools) {
        this.desk = desk;
        this.seats = seats;
        this.tools = tools;
        this.texts = tools.texts();
        this.words = new ReportWords(texts);
    }

    void follow(Subscriptions whileShown) {
        UpdateBridge<CaseId, Boolean> changes = tools.tasks().bridge(_ -> isStale = true);
        whileShown.add(desk.watch(view -> changes.offer(view.id(), true))::run);
        whileShown.add(desk.watchGone(id -> changes.offer(id, true))::run);
        whileShown.onChange(whose, this::show);
        whileShown.onChange(days, this::turnTo);
        whileShown.onChange(first, this::count);
        whileShown.onChange(last, this::count);
        whileShown.onChange(seats.meProperty(), this::count);
        whileShown.onChange(texts.wordingProperty(), this::count);
        whileShown.follow(tools.ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS)), _ -> tick());
        whileShown.add(() -> {
            running.unsubscribe();
            isRunning = false;
        });
        count();
    }

    /** Own days begin with those that were shown. */
    private void turnTo() {
        if (days.get() == Days.OWN && first.get().isBlank() && reckoned != null) {
            Period shown = reckoned.desk().period();
            first.set(shown.first().toString());
            last.set(shown.last().toString());
        }
        count();
    }

    private void tick() {
        boolean isOver = reckoned != null
                && period().filter(reckoned.desk().period()::equals).isEmpty();
        if ((isStale || isOver) && !isRunning) {
            count();
        }
    }

    private Optional<Period> period() {
        ZoneId zone = texts.formats().zone();
        return days.get().period(tools.ticker().now(), zone, date(first), date(last));
    }

    private Optional<LocalDate> date(StringProperty written) {
        return Days.parse(written.get(), texts.language());
    }

    /** What is being counted for other days is dropped. */
    private void count() {
        Optional<Period> period = period();
        datesProblem.set(period.isPresent() ? "" : texts.get("statistics.datesWrong", Period.LONGEST));
        if (period.isPresent()) {
            AgentId me = seats.me().id();
            start(() -> Reckoned.of(desk, book, period.get(), me));
        }
    }

    private void start(Callable<Reckoned> work) {
        running.unsubscribe();
        isRunning = true;
        isStale = false;
        running = tools.tasks()
                .job(work)
                .succeeded(this::take)
                .failed(failure -> state.set(new State.Failed(String.valueOf(failure.getMessage()))))
                .ended(() -> isRunning = false)
                .start();
    }

    private void take(Reckoned next) {
        reckoned = next;
        show();
    }

    private void show() {
        if (reckoned != null) {
            state.set(new State.Counted(words.report(reckoned, whose.get())));
        }
    }

    ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    ObjectProperty<Days> daysProperty() {
        return days;
    }

    /** The first of the days written by hand. */
    StringProperty firstProperty() {
        return first;
    }

    /** The last of the days written by hand. */
    StringProperty lastProperty() {
        return last;
    }

    /** What is wrong with the days written by hand; empty when nothing is. */
    ReadOnlyStringProperty datesProblemProperty() {
        return datesProblem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many histories were read so far. */
    long historiesRead() {
        return book.read();
    }

    /** Counts anew after a failure. */
    void retry() {
        count();
    }

    /** Saves the figures shown; with those of the agent go those of the desk. */
    void export() {
        if (reckoned == null) {
            return;
        }
        Reckoned shown = reckoned;
        String csv = StatisticsCsv.of(
                whose.get() == Whose.MINE ? List.of(shown.own(), shown.desk()) : List.of(shown.desk()));
        Period period = shown.desk().period();
        tools.dialogs()
                .chooseTarget(
                        new FileQuestion(
                                texts.get("statistics.action.export"), texts.get("statistics.csv"), List.of("*.csv")),
                        "statistics-" + period.first() + "-" + period.last() + ".csv")
                .ifPresent(file -> write(file, csv));
    }

    private void write(Path file, String csv) {
        tools.tasks()
                .job(() -> {
                    CsvFile.write(file, csv);
                    return file;
                })
                .succeeded(written -> tell(Level.GOOD, "statistics.saved", String.valueOf(written.getFileName())))
                .failed(IOException.class, failed -> tell(Level.BAD, "statistics.notSaved", failed.getMessage()))
                .start();
    }

    private void tell(Level level, String key, @Nullable String what) {
        tools.notifier().tell(News.of(level, texts.get(key, String.valueOf(what))));
    }
}
