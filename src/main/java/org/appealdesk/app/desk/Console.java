package org.appealdesk.app.desk;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.appealdesk.app.cli.Version;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.shell.ConsoleWindow;
import org.appealdesk.console.shell.FailedStart;
import org.appealdesk.console.shell.ShellFacts;
import org.appealdesk.console.shell.ShellParts;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.store.Store;
import org.appealdesk.training.TrainingClock.Speed;

/** The console over a training: opens the data, shows the window, and lets go of both when the window closes. */
public final class Console {
    private final Stage stage;
    private final Place place;
    private final SettingsModel settings;
    private final TrainingDesk.Machinery machinery;
    private final Consumer<URI> opener;
    /** Lets go of what is open, in this order. */
    private final List<Runnable> atEnd = new ArrayList<>();

    /**
     * Where everything lies.
     *
     * @param home the user-data folder
     * @param assets what the program brings along
     */
    public record Place(Path home, Path assets) {}

    /**
     * @param stage still empty
     * @param opener opens an address with the desktop's own program
     */
    public Console(
            Stage stage, Place place, SettingsModel settings, TrainingDesk.Machinery machinery, Consumer<URI> opener) {
        this.stage = stage;
        this.place = place;
        this.settings = settings;
        this.machinery = machinery;
        this.opener = opener;
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> end());
    }

    /** Shows the window, or what keeps it from being shown. Time begins to run. */
    public Optional<TrainingDesk> show() {
        try {
            TrainingDesk training = TrainingDesk.open(place.home(), place.assets(), machinery);
            show(training);
            return Optional.of(training);
        } catch (StorageException e) {
            FailedStart.show(stage, settings.texts(), e, place.home(), this::show);
            return Optional.empty();
        }
    }

    private void show(TrainingDesk training) {
        Actor.Staff me = new Actor.Agent(
                new AgentId(AgentSign.of(settings.agentNameProperty().get())));
        AtomicReference<ConsoleWindow> opened = new AtomicReference<>();
        Ticker ticker = new Ticker(training.session().clock());
        DeskScreens screens = new DeskScreens(
                training,
                new CaseScreen(training.session().desk(), me),
                id -> opened.get().open(id),
                this::startNew);
        ConsoleWindow window = new ConsoleWindow(
                stage,
                new ShellParts(
                        training.session().desk(),
                        me,
                        settings,
                        ticker,
                        Tasks::live,
                        screens,
                        facts(training),
                        opener));
        opened.set(window);
        Notifier news = window.tools().notifier();
        SessionPulse pulse = new SessionPulse(
                training,
                failure -> Platform.runLater(
                        () -> news.keep(bad("shell.trainingStopped", String.valueOf(failure.getMessage())))));
        window.show();
        ticker.start();
        training.keptAside().ifPresent(aside -> news.keep(keptAside(aside)));
        training.left().ifPresent(left -> news.tell(goesOn(left)));
        if (training.left().map(LeftAt::running).orElse(true)) {
            training.session().clock().run(Speed.X1);
        }
        pulse.start();
        atEnd.addAll(List.of(screens::close, window::close, pulse::close, ticker::stop, training::close));
    }

    private void end() {
        List<Runnable> open = List.copyOf(atEnd);
        atEnd.clear();
        open.forEach(Runnable::run);
    }

    /** Keeps the training aside and shows a new one in the same window. */
    private void startNew() {
        end();
        try {
            TrainingDesk.moveAside(place.home(), machinery);
        } catch (StorageException e) {
            FailedStart.show(stage, settings.texts(), e, place.home(), this::show);
            return;
        }
        show();
    }

    private static ShellFacts facts(TrainingDesk training) {
        String profile = training.session().scenarios().stream()
                .map(scenario -> scenario.profile().toString())
                .findFirst()
                .orElse("");
        return new ShellFacts(Version.ofProgram(), profile, ShellFacts.Authority.TRAINING);
    }

    private Notifier.News keptAside(Store.KeptAside aside) {
        return bad("shell.keptAside", aside.file());
    }

    private Notifier.News goesOn(LeftAt left) {
        Texts texts = settings.texts();
        return Notifier.News.of(
                Notifier.Level.INFO, texts.get("training.goesOn", texts.formats().dayAndTime(left.at())));
    }

    private Notifier.News bad(String key, Object... facts) {
        Texts texts = settings.texts();
        return Notifier.News.of(Notifier.Level.BAD, texts.get(key, facts));
    }
}
