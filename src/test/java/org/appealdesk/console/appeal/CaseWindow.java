package org.appealdesk.console.appeal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.replies.ReplyBook;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** The real screen of a case in a window, over a real desk in memory. Called from the test's thread. */
public final class CaseWindow implements AutoCloseable {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 860;

    private final @Nullable PaperDesk paper;
    private final CaseDesk desk;
    private final Desktop desktop;
    private final CaseScreen cases;
    private final Tab tab;
    private final Screen screen;
    private CaseId id;

    private CaseWindow(
            @Nullable PaperDesk paper,
            CaseDesk desk,
            CaseId id,
            Actor.Staff user,
            Language language,
            ReplyBook replies) {
        this(
                paper,
                desk,
                id,
                Desktop.of(language, desk.clock(), CaseScreen.actions()),
                () -> new CaseScreen(desk, new Seats(user), LiveWork.none(), replies));
    }

    private CaseWindow(
            @Nullable PaperDesk paper, CaseDesk desk, CaseId id, Desktop desktop, Supplier<CaseScreen> screens) {
        this.paper = paper;
        this.desk = desk;
        this.id = id;
        this.desktop = desktop;
        this.cases = Fx.get(screens::get);
        this.tab = Fx.get(Tab::new);
        this.screen = desktop.show(WIDTH, HEIGHT, ignored -> tab);
        open(id);
    }

    /** A case on that desk before {@link PaperDesk#ME}, in English. */
    public static CaseWindow of(PaperDesk paper, CaseId id) {
        return of(paper, id, PaperDesk.ME, Language.ENGLISH);
    }

    public static CaseWindow of(PaperDesk paper, CaseId id, Actor.Staff user, Language language) {
        return new CaseWindow(paper, paper.desk(), id, user, language, Replies.book());
    }

    /** A case before {@link PaperDesk#ME}, in English, with these drafts of an earlier time. */
    public static CaseWindow of(PaperDesk paper, CaseId id, DraftBook drafts) {
        return new CaseWindow(
                paper,
                paper.desk(),
                id,
                Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions()),
                () -> new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), LiveWork.none(drafts), Replies.book()));
    }

    /** A case on a desk of the test's own. */
    public static CaseWindow over(CaseDesk desk, CaseId id) {
        return new CaseWindow(null, desk, id, PaperDesk.ME, Language.ENGLISH, Replies.book());
    }

    /** The case of a scenario that is being played. */
    public static CaseWindow of(PaperTraining training, String scenario) {
        return over(training.session().desk(), training.caseOf(scenario));
    }

    /** A case on that desk with other ready replies than those brought along. */
    public static CaseWindow with(ReplyBook replies, PaperDesk paper, CaseId id) {
        return new CaseWindow(paper, paper.desk(), id, PaperDesk.ME, Language.ENGLISH, replies);
    }

    /** The seller has appealed, the buyer is awaited. */
    public static CaseWindow filed() {
        PaperDesk paper = new PaperDesk();
        return of(paper, paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT));
    }

    /** The negotiation failed: it waits for support. */
    public static CaseWindow queued() {
        CaseWindow window = filed();
        Fx.run(() -> window.paper().failNegotiation(window.id));
        return window;
    }

    /** It is {@link PaperDesk#ME}'s. */
    public static CaseWindow claimed() {
        CaseWindow window = queued();
        Fx.run(() -> window.paper().claim(window.id, PaperDesk.ME));
        return window;
    }

    /** The desk in memory below; there is none below a training. */
    public PaperDesk paper() {
        return Objects.requireNonNull(paper);
    }

    public Desktop desktop() {
        return desktop;
    }

    public Screen screen() {
        return screen;
    }

    public CaseId id() {
        return id;
    }

    /** The case as the authority has it. */
    public CaseView view() {
        return desk.find(id).orElseThrow();
    }

    public Appeal appeal() {
        return view().file().appeal().orElseThrow();
    }

    /** What happened last. */
    public RecordedEvent last() {
        return view().events().getLast();
    }

    /** Somebody acts on the case; what shows it is up to date afterwards. */
    public CaseWindow act(Actor actor, Action action) {
        Fx.run(() -> paper().act(id, actor, action));
        return this;
    }

    /** Something is done to the desk; what shows it is up to date afterwards. */
    public CaseWindow meanwhile(Runnable deed) {
        Fx.run(deed);
        return this;
    }

    /** Lets time go by: what is due happens, and the screen notices the time. */
    public CaseWindow pass(Duration time) {
        Fx.run(() -> paper().pass(time));
        desktop.pulse();
        return this;
    }

    /** Time goes by on the clock, and the authority has not acted yet. */
    public CaseWindow tick(Duration time) {
        paper().clock().move(time);
        desktop.pulse();
        return this;
    }

    public CaseWindow speak(Language language) {
        Fx.run(() -> desktop.texts().languageProperty().set(language));
        return this;
    }

    public void breakStorage() {
        paper().breakStorage(StorageException.Problem.DISK_FULL);
    }

    /** The view in the tab; to be asked on the FX thread. */
    View shown() {
        return tab.shown;
    }

    /** Closes the case's tab. */
    public void closeTab() {
        Fx.run(tab::empty);
    }

    /** Opens a case in the tab, closing what was there. */
    public void open(CaseId other) {
        id = other;
        Fx.run(() -> tab.show(cases.open(other, desktop.tools())));
    }

    /** Closes the program. */
    public void end() {
        Fx.run(() -> {
            tab.empty();
            cases.close();
        });
    }

    /** Puts words into a field, as if pasted. */
    public void write(String field, String words) {
        Fx.run(() -> screen.find(field, TextInputControl.class).setText(words));
    }

    /** What a field holds. */
    public String written(String field) {
        return Fx.get(() -> screen.find(field, TextInputControl.class).getText());
    }

    /** What a label or button says; spaces that do not break are given as plain ones, here and below. */
    public String says(String name) {
        return plain(Fx.get(() -> screen.find(name, Labeled.class).getText()));
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    /** What a screen reader says of a node. */
    public String spoken(String name) {
        return plain(Fx.get(
                () -> Optional.ofNullable(screen.find(name).getAccessibleText()).orElse("")));
    }

    public boolean isFocused(String name) {
        return Fx.get(() -> screen.find(name).isFocused());
    }

    public boolean hasState(String name, String pseudoClass) {
        return Fx.get(() -> screen.find(name).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass)));
    }

    /** All that can be read inside a node, top to bottom. */
    public List<String> texts(String name) {
        return Fx.get(() -> textsOf(screen.find(name)));
    }

    /** All that can be read inside a node; to be asked on the FX thread. */
    public static List<String> textsOf(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(textsOf(child)));
        }
        return found.stream().map(CaseWindow::plain).distinct().toList();
    }

    /** Everything support ever wrote to that party in the case. */
    public List<String> sentTo(Side side) {
        return view().events().stream()
                .filter(event -> event.actor() instanceof Actor.Staff)
                .flatMap(event -> event.event() instanceof DossierEvent.MessageSent(Message message)
                        ? Stream.of(message)
                        : Stream.empty())
                .filter(message -> message.channel() == Channel.support(side))
                .map(Message::text)
                .toList();
    }

    /** Every note in the case. */
    public List<String> notes() {
        return view().events().stream()
                .flatMap(event ->
                        event.event() instanceof DossierEvent.NoteAdded(String text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    /** The short news told so far. */
    public List<String> news() {
        return desktop.notifier().told().stream()
                .map(Notifier.News::text)
                .map(CaseWindow::plain)
                .toList();
    }

    /** The news that stays until it is read. */
    public List<String> keptNews() {
        return desktop.notifier().kept().stream()
                .map(Notifier.News::text)
                .map(CaseWindow::plain)
                .toList();
    }

    @Override
    public void close() {
        Fx.run(tab::empty);
        screen.close();
    }

    /** The place of a case in the window: what the shell does with its tabs. */
    private static final class Tab extends BaseView {
        private final StackPane place = new StackPane();
        private View shown = this;

        void show(View view) {
            empty();
            shown = view;
            place.getChildren().setAll(view.root());
            view.attach();
        }

        void empty() {
            if (shown != this) {
                shown.detach();
                shown = this;
                place.getChildren().clear();
            }
        }

        @Override
        public Parent root() {
            return place;
        }

        @Override
        protected void onAttach(Subscriptions whileAttached) {
            // Only a place.
        }
    }
}
