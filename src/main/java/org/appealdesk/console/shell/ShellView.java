package org.appealdesk.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.queue.QueueModel;
import org.appealdesk.console.queue.SavedView;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** The main window's content: rail, top bar, tabs, the shown screen and the status line. */
final class ShellView extends BaseView {

    private final ShellViewModel shell;
    private final ScreenTools tools;
    private final Screens screens;
    private final QueueModel queue;
    private final CaseTitles titles;
    private final List<View> frame;
    private final RailView rail;
    private final TopBar topBar;
    private final Optional<View> band;
    private final CaseTabs tabs;
    private final StatusLine status;
    private final StackPane screen = new StackPane();
    private final DockPane dock = new DockPane(screen);
    private final BorderPane root = new BorderPane();
    private @Nullable View shown;

    ShellView(
            ShellParts parts,
            DeskWindow window,
            ShellViewModel shell,
            NewsModel news,
            Screens screens,
            QueueModel queue) {
        this.shell = shell;
        this.tools = window.tools();
        this.screens = screens;
        this.queue = queue;
        this.titles = screens.titles();
        rail = new RailView(shell, tools, this::goTo);
        MeMenu me = new MeMenu(tools, parts.seats(), parts.settings().agentNameProperty());
        topBar = new TopBar(tools, news, Pills.sync(parts, tools), me, title(), subtitle());
        tabs = new CaseTabs(shell, tools, titles::number);
        status = new StatusLine(tools, parts.facts());
        band = parts.screens().band(tools);
        VBox top = new VBox(topBar.root());
        band.ifPresent(view -> top.getChildren().add(view.root()));
        top.getChildren().add(tabs.root());
        VBox middle = new VBox(top, dock, status.root());
        VBox.setVgrow(dock, Priority.ALWAYS);
        screen.getStyleClass().add("screen");
        screen.setMinSize(0, 0);
        root.setLeft(rail.root());
        root.setCenter(middle);
        root.getStyleClass().add("shell");
        frame = new ArrayList<>(List.of(rail, topBar, tabs, status));
        band.ifPresent(frame::add);
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The case in front, if one is. */
    Optional<CaseId> shownCase() {
        return shell.shownCaseProperty().get();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        frame.forEach(whileAttached::attach);
        whileAttached.whenever(this::show, shell.placeProperty(), shell.shownCaseProperty());
        ListChangeListener<CaseId> closed = change -> {
            while (change.next()) {
                change.getRemoved().forEach(id -> screens.forget(id).ifPresent(View::detach));
            }
        };
        shell.tabs().addListener(closed);
        whileAttached.add(() -> shell.tabs().removeListener(closed));
        whileAttached.add(() -> {
            if (shown != null) {
                shown.detach();
                shown = null;
            }
        });
    }

    /** Goes to a place, and puts the keyboard where its work is. */
    void goTo(Place place) {
        if (place == Place.MINE) {
            queue.viewProperty().set(SavedView.Standing.MINE);
        } else if (place == Place.QUEUE && queue.viewProperty().get() == SavedView.Standing.MINE) {
            queue.viewProperty().set(SavedView.Standing.ALL_OPEN);
        }
        shell.goTo(place);
        focusScreen();
    }

    /** Puts the keyboard into the next or the previous part of the window. */
    void walk(int step) {
        List<Node> regions = new ArrayList<>(List.of(rail.root(), topBar.root()));
        band.ifPresent(view -> regions.add(view.root()));
        regions.add(tabs.root());
        if (shown instanceof Focus.Regions parts) {
            regions.addAll(parts.regions());
        } else {
            regions.add(screen);
        }
        dock.docked().ifPresent(regions::add);
        regions.add(status.root());
        Focus.walk(regions, root.getScene().getFocusOwner(), step);
    }

    /** Where a panel can stand beside the screens. */
    DockPane dock() {
        return dock;
    }

    private void show() {
        View next = shell.shownCaseProperty()
                .get()
                .map(screens::of)
                .orElseGet(() -> screens.of(shell.placeProperty().get()));
        if (next.equals(shown)) {
            return;
        }
        if (shown != null) {
            shown.detach();
        }
        shown = next;
        screen.getChildren().setAll(next.root());
        next.attach();
        // What had the keyboard may be gone with the screen before.
        focusScreen();
    }

    /** Puts the keyboard where the work of the shown screen is. */
    void focusScreen() {
        // A screen shown for the first time has its controls' insides only once it is styled.
        screen.applyCss();
        if (shown instanceof Focus.Home home) {
            home.focus();
        } else {
            Focus.first(screen, node -> true).ifPresent(Node::requestFocus);
        }
    }

    private ObservableValue<String> title() {
        Texts texts = tools.texts();
        return texts.computed(
                () -> shell.shownCaseProperty()
                        .get()
                        .map(titles::number)
                        .orElseGet(() -> texts.get(shell.placeProperty().get().nameKey())),
                shell.placeProperty(),
                shell.shownCaseProperty(),
                queue.shown());
    }

    private ObservableValue<String> subtitle() {
        Texts texts = tools.texts();
        return texts.computed(
                () -> shell.shownCaseProperty()
                        .get()
                        .map(titles::reason)
                        .orElseGet(() -> texts.get(
                                "shell.subtitle." + shell.placeProperty().get().name(), queue.openCount())),
                shell.placeProperty(),
                shell.shownCaseProperty(),
                queue.views());
    }
}
