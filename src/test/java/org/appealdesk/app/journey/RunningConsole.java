package org.appealdesk.app.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.appealdesk.app.desk.Console;
import org.appealdesk.app.desk.ConsoleSettings;
import org.appealdesk.app.desk.TrainingDesk;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.theme.Themes;
import org.appealdesk.console.widget.ToastLayer;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Scenario;

/**
 * The whole console as the program starts it, over a home folder and with the store on the disk, without a display. Real
 * time stands still, so that simulated time moves only when the test lets it. What throws on the FX thread fails the
 * test when this is closed.
 */
public final class RunningConsole implements AutoCloseable {
    public static final Path ASSETS = Path.of("assets");

    /** Agent LT of the scenarios. */
    private static final String AGENT = "Linh Tran";

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant TODAY = Instant.parse("2026-10-14T08:00:00Z");

    private static final javafx.util.Duration NEWS_STAYS = javafx.util.Duration.millis(200);

    /** Scripts take what happens at the very start for history. */
    private static final Duration OPENED = Duration.ofSeconds(1);

    /** More than anything in a scenario needs. */
    private static final int MOST_STEPS = 1000;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final Console.Place place;
    private final ConsoleSettings settings;
    private final Screen screen;
    private final TrainingDesk training;
    private final Subscription dress;

    private RunningConsole(Path home, Path assets, Look look) {
        Fx.start();
        Platform.setImplicitExit(false);
        place = new Console.Place(home, assets);
        settings = Fx.get(() -> settings(home, look));
        dress = Fx.get(() -> new Themes().follow(settings.model().themeProperty()));
        Stage stage = Fx.get(Stage::new);
        training = Fx.get(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
                if (!isOfTheHeadlessScreen(failure)) {
                    thrown.add(failure);
                }
            });
            return new Console(stage, place, settings, machinery(), _ -> {})
                    .show()
                    .orElseThrow(() -> new AssertionError("the console did not start"));
        });
        Fx.run(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(look.width());
            stage.setHeight(look.height());
            stage.requestFocus();
        });
        screen = Screen.over(stage);
        // Nobody reads them here, and a mouse must not wait for them.
        Fx.run(() ->
                screen.find(".toast-layer", ToastLayer.class).stayProperty().set(NEWS_STAYS));
        pass(OPENED);
    }

    /** Starts it on everything that is shipped. */
    public static RunningConsole open(Path home, Look look) {
        return new RunningConsole(home, ASSETS, look);
    }

    /** Starts it on other rules and scenarios. */
    public static RunningConsole open(Path home, Path assets, Look look) {
        return new RunningConsole(home, assets, look);
    }

    private static ConsoleSettings settings(Path home, Look look) {
        ConsoleSettings settings = new ConsoleSettings(home, HANOI);
        SettingsModel chosen = settings.model();
        chosen.texts().languageProperty().set(look.language());
        chosen.themeProperty().set(look.theme());
        chosen.agentNameProperty().set(AGENT);
        return settings;
    }

    private TrainingDesk.Machinery machinery() {
        return new TrainingDesk.Machinery(() -> TODAY, nanos::get, () -> "id-" + ids.incrementAndGet());
    }

    /** Starts the program once more while this one has the data; the window says so. */
    public void startAgain() {
        Fx.run(() -> new Console(new Stage(), place, settings, machinery(), _ -> {}).show());
    }

    /** What the agent sees. */
    public Screen screen() {
        return screen;
    }

    /** The words the agent reads. */
    public Texts texts() {
        return settings.model().texts();
    }

    /** What the agent chose. */
    public SettingsModel settings() {
        return settings.model();
    }

    public TrainingSession session() {
        return training.session();
    }

    public CaseDesk desk() {
        return session().desk();
    }

    public Scenario scenario(String id) {
        return session().scenarios().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + id));
    }

    /** A scenario's case as it stands. */
    public CaseView view(String scenario) {
        return desk().find(scenario(scenario).caseId()).orElseThrow();
    }

    /**
     * Lets somebody else act on a case as it stands.
     *
     * @throws AssertionError when the rules refuse it
     */
    public void act(String scenario, Actor actor, Action action) {
        CaseView view = view(scenario);
        Answer answer =
                desk().submit(view.id(), actor, Basis.version(view.file().version()), action);
        if (answer instanceof Answer.Refused refused) {
            throw new AssertionError("refused: " + refused);
        }
    }

    /** Lets simulated time go by; everything due in it happens at its own instant. */
    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        session().advance();
    }

    /** Lets simulated time go on, from one thing that happens by itself to the next, until a case is as wanted. */
    public void passUntil(String scenario, String what, Predicate<CaseView> wanted) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (wanted.test(view(scenario))) {
                return;
            }
            if (!session().stepToNext()) {
                break;
            }
        }
        throw new AssertionError("never: " + what + "\n" + view(scenario));
    }

    /** Waits until something is so on the screen. */
    public void await(String what, BooleanSupplier condition) {
        screen.await(what, condition);
    }

    /** Waits until the screen shows the time that it is now. */
    public void awaitTime() {
        Instant now = session().clock().instant();
        await("the band shows the time", () -> screen.shows(texts().formats().time(now)));
    }

    @Override
    public void close() {
        Fx.run(() -> screen.stage().close());
        screen.close();
        dress.unsubscribe();
        if (!thrown.isEmpty()) {
            AssertionError failure = new AssertionError("thrown on the FX thread: " + List.copyOf(thrown));
            thrown.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /**
     * The headless platform paints windows larger than its screen past the end of its own picture of the screen. Nobody
     * sees that picture: snapshots are drawn anew.
     */
    private static boolean isOfTheHeadlessScreen(Throwable failure) {
        return failure instanceof IndexOutOfBoundsException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith(".HeadlessWindow"));
    }
}
