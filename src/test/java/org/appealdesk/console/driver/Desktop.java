package org.appealdesk.console.driver;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Files;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Room;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.WindowFrame;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.TraceStore;

/**
 * All that a view needs, made for a test: words, a ticker that pulses when told, work that runs at once on the thread that
 * asks for it, paper dialogs and a real window frame with real keys.
 */
public final class Desktop {

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final List<String> windows = new ArrayList<>();
    private final List<CaseId> opened = new ArrayList<>();
    private final Texts texts;
    private final WindowFrame frame;
    private final ScreenTools tools;

    private Desktop(Language language, InstantSource time, List<ActionSpec> actions) {
        texts = new Texts(language, ZoneId.of("Asia/Ho_Chi_Minh"));
        frame = new WindowFrame(texts);
        Tasks tasks = new Tasks(Runnable::run, Fx::onFxThread, failure -> {
            throw new AssertionError("no handler took this failure", failure);
        });
        Actions present = new Actions(
                new KeyMap(actions), (action, whyNot) -> notifier.tell(Notifier.News.of(Notifier.Level.WARN, whyNot)));
        tools = new ScreenTools(
                texts,
                new Ticker(time),
                tasks,
                dialogs,
                new Room(frame.sheets(), (key, _, _) -> windows.add(key), opened::add),
                notifier,
                present,
                new Files(TestDecoder.shared(), new KnownFiles(TraceStore.NONE)));
    }

    /**
     * Makes it on the FX thread.
     *
     * @param time the authority's time
     * @param actions every action the view may add
     */
    public static Desktop of(Language language, InstantSource time, List<ActionSpec> actions) {
        return Fx.get(() -> new Desktop(language, time, actions));
    }

    /** What views are built with. */
    public ScreenTools tools() {
        return tools;
    }

    /** The same with other background work. */
    public static ScreenTools with(ScreenTools tools, Tasks tasks) {
        return new ScreenTools(
                tools.texts(),
                tools.ticker(),
                tasks,
                tools.dialogs(),
                tools.room(),
                tools.notifier(),
                tools.actions(),
                tools.files());
    }

    /** The same with others who look into files. */
    public static ScreenTools with(ScreenTools tools, Files files) {
        return new ScreenTools(
                tools.texts(),
                tools.ticker(),
                tools.tasks(),
                tools.dialogs(),
                tools.room(),
                tools.notifier(),
                tools.actions(),
                files);
    }

    /** The same with work that is really in the background; what fails there fails the test. */
    public static ScreenTools live(ScreenTools tools) {
        return with(tools, Tasks.live(failure -> {
            throw new AssertionError(failure);
        }));
    }

    /** Words. */
    public Texts texts() {
        return texts;
    }

    /** What the agent of paper was asked. */
    public RecordingDialogs dialogs() {
        return dialogs;
    }

    /** What the agent was told. */
    public RecordingNotifier notifier() {
        return notifier;
    }

    /** The keys of the further windows that were asked for; none is opened here. */
    public List<String> windows() {
        return List.copyOf(windows);
    }

    /** The cases that were to be shown. */
    public List<CaseId> opened() {
        return List.copyOf(opened);
    }

    /** Lets the ticker read the time. */
    public void pulse() {
        Fx.run(() -> tools.ticker().pulse());
    }

    /** Shows a view in a window, attached, with the window's keys at work. */
    public Screen show(double width, double height, Function<ScreenTools, ? extends View> view) {
        Screen screen = Screen.open(width, height, () -> {
            View made = view.apply(tools);
            made.attach();
            Parent root = made.root();
            frame.content().getChildren().setAll(root);
            return frame;
        });
        Fx.run(() -> tools.actions().installOn(screen.stage().getScene(), frame.sheets()::isOpen));
        return screen;
    }
}
