package org.appealdesk.console.shell;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.day.DayBook;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Files;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.console.queue.QueueActions;
import org.appealdesk.console.roleplay.RolePlayActions;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.statistics.StatisticsActions;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.training.BandView;
import org.appealdesk.console.training.BandViewModel;
import org.appealdesk.console.training.LibraryView;
import org.appealdesk.console.training.LibraryViewModel;
import org.appealdesk.console.training.NewTraining;
import org.appealdesk.console.training.TrainingActions;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.console.workday.DayActions;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.TraceStore;

/** The whole main window, with real keys, sheets, toasts and case screens, over a desk of paper or a training. */
final class ShellScreen implements AutoCloseable {

    static final Actor.Supervisor SUPERVISOR = new Actor.Supervisor(new AgentId("SUP"));

    /** The agent as in the first month. */
    static final Actor.Agent NEW_AGENT = new Actor.Agent(PaperDesk.ME.id(), PaperDesk.START);

    static final String HOME = "/home/linh/.local/share/appeal-desk";

    private final SettingsModel settings;
    private final Seats seats;
    private final Ticker ticker;
    private final List<URI> addresses = new ArrayList<>();
    private final Screen screen;
    private final ConsoleWindow window;

    private ShellScreen(
            ShellWork work, InstantSource time, AgentSettings stored, Screens others, Optional<AbsenceBook> away) {
        settings = Fx.get(() -> new SettingsModel(
                stored, new Texts(stored.language(), ZoneId.of("Asia/Ho_Chi_Minh")), new KeyMap(catalogue())));
        seats = Fx.get(() -> new Seats(PaperDesk.ME, NEW_AGENT, SUPERVISOR));
        ticker = Fx.get(() -> new Ticker(time));
        away.ifPresent(book -> Fx.run(() -> work.live().withAbsences(new Absences(book, seats))));
        List<ConsoleWindow> made = new ArrayList<>();
        screen = Screen.fill(stage -> made.add(show(stage, work, others)));
        window = made.getFirst();
        Fx.settle();
    }

    /** What stands in the window besides the cases. */
    private interface Screens {
        View training(ScreenTools tools, ShellScreen shell);

        Optional<View> band(ScreenTools tools);
    }

    static List<ActionSpec> catalogue() {
        return Stream.of(
                        ShellActions.ALL,
                        OutboxActions.ALL,
                        QueueActions.ALL,
                        CaseScreen.actions(),
                        RolePlayActions.all(),
                        TrainingActions.all(),
                        StatisticsActions.ALL,
                        DayActions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The action of that id. */
    static ActionSpec spec(String id) {
        return catalogue().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** In English. */
    static ShellScreen open(PaperDesk paper) {
        return open(paper, Language.ENGLISH);
    }

    /** In English, with what was written and not sent. */
    static ShellScreen open(PaperDesk paper, DraftBook drafts) {
        ShellWork work = Fx.get(() -> new ShellWork(paper.desk(), LiveWork.none(drafts)));
        return open(work, paper.clock(), AgentSettings.usual(Language.ENGLISH), Optional.of(paper.absences()));
    }

    static ShellScreen open(PaperDesk paper, Language language) {
        return open(paper, AgentSettings.usual(language));
    }

    /** In English, with the tabs of an earlier time. */
    static ShellScreen restored(PaperDesk paper, List<String> openCases) {
        AgentSettings usual = AgentSettings.usual(Language.ENGLISH);
        return open(
                paper,
                new AgentSettings(
                        usual.language(),
                        usual.theme(),
                        usual.zone(),
                        usual.agentName(),
                        usual.ownKeys(),
                        usual.ownViews(),
                        openCases));
    }

    private static ShellScreen open(PaperDesk paper, AgentSettings stored) {
        return open(
                Fx.get(() -> ShellWork.training(paper.desk())), paper.clock(), stored, Optional.of(paper.absences()));
    }

    /** In English, with the agent's plans of an earlier time. */
    static ShellScreen open(PaperDesk paper, DeskPapers papers) {
        ShellWork work =
                Fx.get(() -> new ShellWork(paper.desk(), LiveWork.none().withDay(new MyDay(new DayBook(papers)))));
        return open(work, paper.clock(), AgentSettings.usual(Language.ENGLISH), Optional.of(paper.absences()));
    }

    /** In English, over a backend's cases. */
    static ShellScreen open(LivePaper paper) {
        ShellWork work = Fx.get(() -> new ShellWork(paper.desk(), LiveWork.over(paper.ports(), DraftBook.forgetful())));
        return open(work, paper.backend().clock(), AgentSettings.usual(Language.ENGLISH), Optional.empty());
    }

    private static ShellScreen open(
            ShellWork work, InstantSource time, AgentSettings stored, Optional<AbsenceBook> away) {
        Screens others = new Screens() {
            @Override
            public View training(ScreenTools tools, ShellScreen shell) {
                return new Note("no library here");
            }

            @Override
            public Optional<View> band(ScreenTools tools) {
                return Optional.empty();
            }
        };
        return new ShellScreen(work, time, stored, others, away);
    }

    /** Over a training, with its band and its library. */
    static ShellScreen open(PaperTraining training) {
        return new ShellScreen(
                ShellWork.training(training.session().desk()),
                training.clock(),
                AgentSettings.usual(Language.ENGLISH),
                new Screens() {
                    @Override
                    public View training(ScreenTools tools, ShellScreen shell) {
                        LibraryViewModel model =
                                new LibraryViewModel(training.session(), List.of(), tools, shell.window::open);
                        return new LibraryView(model, tools, new NewTraining(tools, () -> {}));
                    }

                    @Override
                    public Optional<View> band(ScreenTools tools) {
                        return Optional.of(new BandView(
                                new BandViewModel(training.session(), tools),
                                tools,
                                new NewTraining(tools, () -> {}),
                                () -> {}));
                    }
                },
                Optional.empty());
    }

    private ConsoleWindow show(Stage stage, ShellWork work, Screens others) {
        CaseScreen cases = new CaseScreen(work.desk(), seats, work.live(), Replies.book());
        ShellScreens screens = new ShellScreens() {
            @Override
            public View caseScreen(CaseId id, ScreenTools tools) {
                return cases.open(id, tools);
            }

            @Override
            public View trainingScreen(ScreenTools tools) {
                return others.training(tools, ShellScreen.this);
            }

            @Override
            public Optional<View> band(ScreenTools tools) {
                return others.band(tools);
            }
        };
        ConsoleWindow made = new ConsoleWindow(
                stage,
                new ShellParts(
                        work,
                        seats,
                        settings,
                        ticker,
                        unexpected -> new Tasks(Runnable::run, Fx::onFxThread, unexpected),
                        screens,
                        new ShellFacts("1.2.3", "binance-2020 v1", place(work), HOME),
                        new Outside(
                                addresses::add,
                                new Files(TestDecoder.shared(), new KnownFiles(TraceStore.NONE)),
                                (_, _) -> {})));
        made.show();
        return made;
    }

    private static ShellFacts.Authority place(ShellWork work) {
        return work.live().isLive() ? ShellFacts.Authority.LIVE : ShellFacts.Authority.TRAINING;
    }

    Screen screen() {
        return screen;
    }

    SettingsModel settings() {
        return settings;
    }

    Texts texts() {
        return settings.texts();
    }

    Seats seats() {
        return seats;
    }

    /** What can be done in the main window. */
    ScreenTools tools() {
        return window.tools();
    }

    /** Opens a case, as its line in the queue does. */
    ShellScreen openCase(CaseId id) {
        Fx.run(() -> window.open(id));
        return this;
    }

    /** Lets the screens read the time. */
    void pulse() {
        Fx.run(ticker::pulse);
    }

    /** Time goes by on the desk; what is due happens, and the screens follow. */
    void pass(PaperDesk paper, Duration time) {
        Fx.run(() -> paper.pass(time));
        pulse();
    }

    /** Whether the main window has the action now. */
    boolean can(ActionSpec spec) {
        return Fx.get(() -> tools().actions()
                .find(spec)
                .orElseThrow()
                .availability()
                .getValue()
                .isAllowed());
    }

    /** What a node says. */
    String says(String name) {
        return Fx.get(() -> screen.find(name, Labeled.class).getText());
    }

    /** The title of the top bar. */
    String title() {
        return plain(says("#shell-title"));
    }

    /** The tabs as they stand, the place's first. */
    List<String> tabs() {
        return screen.all(".tab-title").stream()
                .map(node -> plain(((Labeled) node).getText()))
                .toList();
    }

    /** Whether the keyboard is in a node or inside it. */
    boolean isFocusIn(String name) {
        Node region = screen.find(name);
        return screen.focused().filter(owner -> isInside(owner, region)).isPresent();
    }

    private static boolean isInside(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }

    /** Hard spaces as ordinary ones. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** Everything that can be read, hard spaces as ordinary ones. */
    List<String> readable() {
        return screen.texts().stream().map(ShellScreen::plain).toList();
    }

    @Override
    public void close() {
        screen.close();
    }

    /** A screen that says one thing. */
    private static final class Note extends BaseView {
        private final Label root;

        Note(String text) {
            root = new Label(text);
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        protected void onAttach(Subscriptions whileAttached) {
            // nothing changes
        }
    }
}
