package org.appealdesk.app.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.appealdesk.app.cli.Version;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.day.DayBook;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.replies.ReplyBook;
import org.appealdesk.console.shell.ConsoleWindow;
import org.appealdesk.console.shell.FailedStart;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.shell.ShellFacts;
import org.appealdesk.console.shell.ShellParts;
import org.appealdesk.console.shell.ShellWork;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.evidence.check.TraceStore;
import org.appealdesk.replies.OwnReplies;
import org.appealdesk.replies.SharedReplies;
import org.appealdesk.store.Store;
import org.appealdesk.training.TrainingClock.Speed;

/** The console over a training: opens the data, shows the window, and lets go of both when the window closes or it is left. */
public final class Console {
    /**
     * The other seat of a training: a person of its own, for nobody approves what he proposed (t16). No agent's sign has
     * three letters.
     */
    private static final Actor.Supervisor SUPERVISOR = new Actor.Supervisor(new AgentId("SUP"));

    private final Stage stage;
    private final Place place;
    private final ConsoleSettings settings;
    private final TrainingDesk.Machinery machinery;
    private final Consumer<URI> opener;
    private final Optional<Runnable> toLive;
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
            Stage stage,
            Place place,
            ConsoleSettings settings,
            TrainingDesk.Machinery machinery,
            Consumer<URI> opener) {
        this(stage, place, settings, machinery, opener, Optional.empty());
    }

    /** @param toLive shows the way to live work instead, once this is left */
    Console(
            Stage stage,
            Place place,
            ConsoleSettings settings,
            TrainingDesk.Machinery machinery,
            Consumer<URI> opener,
            Optional<Runnable> toLive) {
        this.stage = stage;
        this.place = place;
        this.settings = settings;
        this.machinery = machinery;
        this.opener = opener;
        this.toLive = toLive;
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> end());
    }

    /** Shows the window, or what keeps it from being shown. Time begins to run. */
    public Optional<TrainingDesk> show() {
        try {
            TrainingDesk training = TrainingDesk.open(place.home(), place.assets(), machinery);
            show(training);
            return Optional.of(training);
        } catch (StorageException e) {
            FailedStart.show(stage, settings.model().texts(), e, place.home(), this::show);
            return Optional.empty();
        }
    }

    private void show(TrainingDesk training) {
        String name = settings.model().agentNameProperty().get();
        Seats seats = seats(new AgentId(AgentSign.of(name)), training.session().clock());
        AtomicReference<ConsoleWindow> opened = new AtomicReference<>();
        Ticker ticker = new Ticker(training.session().clock());
        FileTools files = new FileTools(training.session().desk(), TraceStore.NONE, place.assets());
        DraftKeeping drafts = new DraftKeeping(training.papers(), training.papersKeptAside());
        LiveWork work = LiveWork.none(drafts.book())
                .withDay(new MyDay(new DayBook(training.papers())))
                .withAbsences(new Absences(training.absences(), seats));
        DeskScreens screens = new DeskScreens(
                training,
                new CaseScreen(training.session().desk(), seats, work, replies(place, training.papers())),
                id -> opened.get().open(id),
                this::startNew);
        ConsoleWindow window = new ConsoleWindow(
                stage,
                new ShellParts(
                        new ShellWork(training.session().desk(), work),
                        seats,
                        settings.model(),
                        ticker,
                        Tasks::live,
                        screens,
                        facts(training),
                        files.outside(opener, settings.model())));
        opened.set(window);
        Notifier news = window.tools().notifier();
        SessionPulse pulse = new SessionPulse(
                training,
                failure -> Platform.runLater(
                        () -> news.keep(bad("shell.trainingStopped", String.valueOf(failure.getMessage())))));
        drafts.tell(news, new EngineWords(settings.model().texts()));
        window.show();
        files.prepare();
        toLive.ifPresent(way -> window.tools().actions().add(ShellActions.LIVE, () -> {
            end();
            way.run();
        }));
        ticker.start();
        settings.onTrouble(trouble -> news.keep(told(trouble)));
        training.keptAside().ifPresent(aside -> news.keep(keptAside(aside)));
        training.left().ifPresent(left -> news.tell(goesOn(left)));
        if (training.left().map(LeftAt::running).orElse(true)) {
            training.session().clock().run(Speed.X1);
        }
        pulse.start();
        atEnd.addAll(List.of(
                screens::close,
                window::close,
                pulse::close,
                ticker::stop,
                files::close,
                drafts::close,
                training::close));
    }

    /** The agent, the same as one who begins now, whose rulings another person approves, and the supervisor. */
    private static Seats seats(AgentId agent, InstantSource clock) {
        return new Seats(new Actor.Agent(agent), new Actor.Agent(agent, clock.instant()), SUPERVISOR);
    }

    /** The replies brought along, a team's own beside the cases, and the agent's. */
    static ReplyBook replies(Place place, DeskPapers papers) {
        return new ReplyBook(
                () -> SharedReplies.load(
                        place.assets().resolve("replies"), place.home().resolve("replies")),
                new OwnReplies(papers));
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
            settings.model().openCasesProperty().set(List.of());
        } catch (StorageException e) {
            FailedStart.show(stage, settings.model().texts(), e, place.home(), this::show);
            return;
        }
        show();
    }

    private ShellFacts facts(TrainingDesk training) {
        String profile = training.session().scenarios().stream()
                .map(scenario -> scenario.profile().toString())
                .findFirst()
                .orElse("");
        return new ShellFacts(
                Version.ofProgram(),
                profile,
                ShellFacts.Authority.TRAINING,
                place.home().toAbsolutePath().toString());
    }

    private Notifier.News keptAside(Store.KeptAside aside) {
        return bad("shell.keptAside", aside.file());
    }

    private Notifier.News goesOn(LeftAt left) {
        Texts texts = settings.model().texts();
        return Notifier.News.of(
                Notifier.Level.INFO,
                texts.get("training.goesOn", texts.formats().dayAndTime(left.at())));
    }

    private Notifier.News told(ConsoleSettings.Trouble trouble) {
        return switch (trouble) {
            case ConsoleSettings.Trouble.KeptAside(var aside) -> bad("shell.settings.keptAside", aside);
            case ConsoleSettings.Trouble.Unreadable(var details) -> bad("shell.settings.unreadable", details);
            case ConsoleSettings.Trouble.NotSaved(var details) -> bad("shell.settings.notSaved", details);
        };
    }

    private Notifier.News bad(String key, Object... facts) {
        Texts texts = settings.model().texts();
        return Notifier.News.of(Notifier.Level.BAD, texts.get(key, facts));
    }
}
