package org.appealdesk.console.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.queue.QueueViewModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.appealdesk.engine.trade.CaseId;

/**
 * The console's main window, put together: queue, cases, search, training and settings within one frame. To be used on
 * the FX thread only.
 */
public final class ConsoleWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 720;

    private final ShellParts parts;
    private final Stage stage;
    private final NewsModel news = new NewsModel();
    private final ShellViewModel shell = new ShellViewModel();
    private final DeskWindow window;
    private final QueueViewModel queue;
    private final QueueViewModel find;
    private final ShellView view;
    private final DetachedCases detached;
    private final Subscriptions whileShown = new Subscriptions();

    /** @param stage the main window, still empty */
    public ConsoleWindow(Stage stage, ShellParts parts) {
        this.parts = parts;
        this.stage = stage;
        this.window = new DeskWindow(parts, news, this::open);
        ScreenTools tools = window.tools();
        this.queue = new QueueViewModel(parts.desk(), parts.me(), tools, parts.settings(), this::open);
        this.find = new QueueViewModel(parts.desk(), parts.me(), tools, parts.settings(), this::open);
        Screens screens = new Screens(parts, tools, queue, find);
        this.view = new ShellView(parts, window, shell, news, screens, queue.model());
        this.detached = new DetachedCases(parts, news, view.titles()::number, this::open);
    }

    /** Shows the window. */
    public void show() {
        window.frame().content().getChildren().setAll(view.root());
        window.fill(stage, WIDTH, HEIGHT);
        stage.setTitle(parts.settings().texts().get("shell.window"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(ignored -> close());
        addActions(window.tools().actions());
        new CaseNews(
                        parts.desk(),
                        parts.me().id(),
                        window.tools().notifier(),
                        parts.settings().texts())
                .follow(window.tools().tasks(), whileShown);
        queue.follow(whileShown);
        find.follow(whileShown);
        whileShown.attach(view);
        stage.show();
        view.goTo(Place.QUEUE);
    }

    /** What can be done in the window, and how; for features that live in its frame. */
    public ScreenTools tools() {
        return window.tools();
    }

    /** Shows a case: in its own window when it has one, else in a tab. */
    public void open(CaseId id) {
        if (!detached.bringToFront(id)) {
            shell.open(id);
        }
    }

    /** Lets go of everything, so that the stage can be filled anew. Its other windows close. */
    public void close() {
        whileShown.cancel();
        detached.closeAll();
    }

    private void addActions(Actions actions) {
        for (Place place : Place.values()) {
            keep(actions.add(place.action(), () -> view.goTo(place)));
        }
        keep(actions.add(ShellActions.PALETTE, this::showPalette));
        keep(actions.add(ShellActions.NEWS, this::showNews));
        keep(actions.add(ShellActions.NEXT_REGION, () -> view.walk(1)));
        keep(actions.add(ShellActions.PREVIOUS_REGION, () -> view.walk(-1)));
        keep(actions.add(ShellActions.NEXT_TAB, () -> shell.step(1)));
        keep(actions.add(ShellActions.PREVIOUS_TAB, () -> shell.step(-1)));
        keep(actions.add(ShellActions.CLOSE_TAB, () -> shownCase().ifPresent(shell::close)));
        keep(actions.add(ShellActions.DETACH, () -> shownCase().ifPresent(this::detach)));
        keep(actions.add(ShellActions.LANGUAGE, this::nextLanguage));
        keep(actions.add(ShellActions.THEME, this::nextTheme));
    }

    private void keep(Subscription subscription) {
        whileShown.add(subscription);
    }

    private Optional<CaseId> shownCase() {
        return shell.shownCaseProperty().get();
    }

    private void detach(CaseId id) {
        shell.close(id);
        detached.open(id);
    }

    private void showPalette() {
        PaletteViewModel palette = new PaletteViewModel(
                window.tools().actions(),
                parts.settings().texts(),
                () -> queue.model().all(),
                this::open);
        PaletteView paletteView = new PaletteView(palette, window.tools());
        paletteView.onClose(window.frame()
                .sheets()
                .showBare(parts.settings().texts().get(ShellActions.PALETTE.id()), paletteView.root()));
    }

    private void showNews() {
        NewsView newsView = new NewsView(news, window.tools(), this::open);
        newsView.onClose(
                window.frame().sheets().show(parts.settings().texts().get("shell.news.title"), newsView.root()));
    }

    private void nextLanguage() {
        step(parts.settings().texts().languageProperty(), List.of(Language.values()));
    }

    private void nextTheme() {
        step(parts.settings().themeProperty(), List.of(ThemeChoice.values()));
    }

    private static <T> void step(ObjectProperty<T> chosen, List<T> offered) {
        chosen.set(offered.get((offered.indexOf(chosen.get()) + 1) % offered.size()));
    }
}
