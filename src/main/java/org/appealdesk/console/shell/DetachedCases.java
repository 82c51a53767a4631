package org.appealdesk.console.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;

/** Cases in windows of their own, one window a case. To be used on the FX thread only. */
final class DetachedCases {

    private static final Dimension2D SIZE = new Dimension2D(1280, 800);
    private static final Dimension2D LEAST = new Dimension2D(1100, 640);

    private final ShellParts parts;
    private final WindowActions common;
    private final Function<CaseId, String> title;
    private final Supplier<DeskWindow> windowMaker;
    private final Map<CaseId, Stage> windows = new HashMap<>();
    private final ObservableSet<CaseId> inSight = FXCollections.observableSet();

    /**
     * @param common what can be done in every window
     * @param title a case's number as shown
     */
    DetachedCases(
            ShellParts parts, WindowActions common, Function<CaseId, String> title, Supplier<DeskWindow> windowMaker) {
        this.parts = parts;
        this.common = common;
        this.title = title;
        this.windowMaker = windowMaker;
    }

    /** Whether the case has a window; it comes to the front then. */
    boolean bringToFront(CaseId id) {
        Stage stage = windows.get(id);
        if (stage == null) {
            return false;
        }
        stage.toFront();
        stage.requestFocus();
        return true;
    }

    /**
     * Opens a window for a case.
     *
     * @param dock shows the case in the main window again
     */
    void open(CaseId id, Runnable dock) {
        if (bringToFront(id)) {
            return;
        }
        DeskWindow window = windowMaker.get();
        View view = parts.screens().caseScreen(id, window.tools());
        CaseWindowBar bar = new CaseWindowBar(
                window.tools(),
                Pills.sync(parts, window.tools()),
                new MeMenu(window.tools(), parts.seats(), parts.settings().agentNameProperty()));
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        window.frame().content().getChildren().setAll(new VBox(bar.root(), view.root()));
        Stage stage = new Stage();
        stage.titleProperty().bind(titleOf(id));
        window.fill(stage, SIZE, LEAST);
        Subscriptions whileOpen = new Subscriptions();
        common.add(window, step -> walk(bar, view, stage, step), whileOpen);
        Actions actions = window.tools().actions();
        whileOpen.add(actions.add(ShellActions.DETACH, () -> {
            stage.close();
            dock.run();
        }));
        whileOpen.add(actions.add(ShellActions.CLOSE_TAB, stage::close));
        whileOpen.attach(bar);
        whileOpen.attach(view);
        stage.setOnHidden(ignored -> {
            whileOpen.cancel();
            stage.titleProperty().unbind();
            windows.remove(id);
            inSight.remove(id);
        });
        windows.put(id, stage);
        whileOpen.follow(stage.iconifiedProperty(), isAway -> {
            if (isAway) {
                inSight.remove(id);
            } else {
                inSight.add(id);
            }
        });
        stage.show();
    }

    /** The cases whose windows are open and not put away. */
    ObservableSet<CaseId> inSight() {
        return inSight;
    }

    /** Closes all windows. */
    void closeAll() {
        Map.copyOf(windows).values().forEach(Stage::close);
    }

    private ObservableValue<String> titleOf(CaseId id) {
        Texts texts = parts.settings().texts();
        return texts.computed(
                () -> texts.get(
                        "shell.window.case",
                        title.apply(id),
                        texts.get("shell.seat." + SeatActions.role(parts.seats().me(), parts.seats()))),
                parts.seats().meProperty());
    }

    private static void walk(View bar, View view, Stage stage, int step) {
        List<Node> regions = new ArrayList<>(List.of(bar.root()));
        regions.addAll(Focus.parts(view));
        Focus.walk(regions, stage.getScene().getFocusOwner(), step);
    }
}
