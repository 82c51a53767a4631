package org.appealdesk.console.shell;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.outbox.RefusalNews;
import org.appealdesk.console.queue.QueueViewModel;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.trade.CaseId;

/**
 * The console's main window, put together: queue, cases, search, training and settings within one frame. To be used on
 * the FX thread only.
 */
public final class ConsoleWindow {

    private static final Dimension2D SIZE = new Dimension2D(1440, 900);
    private static final Dimension2D LEAST = new Dimension2D(1280, 720);

    private final ShellParts parts;
    private final Stage stage;
    private final NewsModel news = new NewsModel();
    private final ShellViewModel shell = new ShellViewModel();
    private final DeskWindow window;
    private final QueueViewModel queue;
    private final QueueViewModel find;
    private final CaseTitles titles;
    private final ShellView view;
    private final DetachedCases detached;
    private final WindowActions common;
    private final FurtherWindows further;
    private final Optional<SidePanels> panel;
    private final Subscriptions whileShown = new Subscriptions();

    /** @param stage the main window, still empty */
    public ConsoleWindow(Stage stage, ShellParts parts) {
        this.parts = parts;
        this.stage = stage;
        this.further = new FurtherWindows(this::newWindow, this::common);
        this.window = newWindow();
        ScreenTools tools = window.tools();
        this.queue = newQueue(tools);
        this.find = newQueue(tools);
        this.titles = new CaseTitles(parts.desk(), tools.texts());
        Screens screens = new Screens(parts, tools, queue, find, titles);
        this.view = new ShellView(parts, window, shell, news, screens, queue.model());
        this.common = new WindowActions(parts, news, queue.model(), this::open);
        this.detached = new DetachedCases(parts, common, titles::number, this::newWindow);
        this.panel = parts.screens().sidePanel().map(one -> new SidePanels(one, window, view, this::newWindow, common));
    }

    private QueueViewModel newQueue(ScreenTools tools) {
        ShellWork work = parts.work();
        return new QueueViewModel(work.desk(), work.live(), parts.seats(), tools, parts.settings(), this::open);
    }

    /** Shows the window. */
    public void show() {
        window.frame().content().getChildren().setAll(view.root());
        window.fill(stage, SIZE, LEAST);
        stage.setTitle(parts.settings().texts().get("shell.window"));
        stage.setOnHidden(ignored -> close());
        addActions();
        Absences absences = parts.work().live().absences();
        absences.follow(window.tools().tasks(), window.tools().ticker(), whileShown);
        new AbsenceNews(absences, parts.seats(), window.tools()).follow(whileShown);
        new CaseNews(
                        parts.desk(),
                        parts.seats(),
                        absences,
                        window.tools().notifier(),
                        parts.settings().texts())
                .follow(window.tools().tasks(), whileShown);
        followLiveWork();
        queue.follow(whileShown);
        new DayNews(parts.desk(), queue.model(), parts.work().live().day(), titles, window.tools()).follow(whileShown);
        find.follow(whileShown);
        whileShown.attach(view);
        stage.show();
        restoreTabs();
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

    private WindowActions common() {
        return common;
    }

    private DeskWindow newWindow() {
        return new DeskWindow(
                parts.settings(),
                parts.ticker(),
                parts.tasks(),
                parts.outside(),
                new Neighbours(news, this::open, further));
    }

    /** Lets go of everything, so that the stage can be filled anew. Its other windows close. */
    public void close() {
        panel.ifPresent(SidePanels::hide);
        whileShown.cancel();
        detached.closeAll();
        further.closeAll();
    }

    private void addActions() {
        ScreenTools tools = window.tools();
        for (Place place : Place.values()) {
            whileShown.add(tools.actions().add(place.action(), () -> view.goTo(place)));
        }
        common.add(window, view::walk, whileShown);
        panel.ifPresent(one -> one.addActions(whileShown));
        new TabActions(shell, tools, this::detach).add(whileShown);
    }

    private void followLiveWork() {
        LiveWork live = parts.work().live();
        live.follow(window.tools().tasks(), whileShown);
        whileShown.follow(
                live.statusProperty(),
                status -> parts.ticker()
                        .exactProperty()
                        .set(status.map(now -> now.pcAhead() != null).orElse(true)));
        new RefusalNews(parts.desk(), live, window.tools()).follow(whileShown);
        whileShown.whenever(
                () -> live.looking(inSight()),
                shell.shownCaseProperty(),
                stage.iconifiedProperty(),
                detached.inSight());
    }

    private Set<CaseId> inSight() {
        Set<CaseId> cases = new HashSet<>(detached.inSight());
        if (!stage.isIconified()) {
            shell.shownCaseProperty().get().ifPresent(cases::add);
        }
        return cases;
    }

    /** Opens the tabs of the last time, as far as their cases are still there, and keeps what is open from then on. */
    private void restoreTabs() {
        SettingsModel settings = parts.settings();
        settings.openCasesProperty().get().stream()
                .map(CaseId::new)
                .filter(id -> parts.desk().find(id).isPresent())
                .forEach(shell::open);
        whileShown.onChange(
                shell.tabs(),
                () -> settings.openCasesProperty()
                        .set(shell.tabs().stream().map(CaseId::value).toList()));
    }

    private void detach(CaseId id) {
        int index = shell.tabs().indexOf(id);
        shell.close(id);
        detached.open(id, () -> shell.openAt(id, index));
    }
}
