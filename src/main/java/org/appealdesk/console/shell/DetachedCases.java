package org.appealdesk.console.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Stage;
import org.appealdesk.console.fx.View;
import org.appealdesk.engine.trade.CaseId;

/** Cases in windows of their own, one window a case. To be used on the FX thread only. */
final class DetachedCases {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final ShellParts parts;
    private final NewsModel news;
    private final Function<CaseId, String> title;
    private final Consumer<CaseId> back;
    private final Map<CaseId, Stage> windows = new HashMap<>();

    /**
     * @param title a case's number as shown
     * @param back shows a case in the main window
     */
    DetachedCases(ShellParts parts, NewsModel news, Function<CaseId, String> title, Consumer<CaseId> back) {
        this.parts = parts;
        this.news = news;
        this.title = title;
        this.back = back;
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

    /** Opens a window for a case. */
    void open(CaseId id) {
        if (bringToFront(id)) {
            return;
        }
        DeskWindow window = new DeskWindow(parts, news, back);
        View view = parts.screens().caseScreen(id, window.tools());
        window.frame().content().getChildren().setAll(view.root());
        Stage stage = new Stage();
        stage.setTitle(parts.settings().texts().get("shell.window.case", title.apply(id)));
        window.fill(stage, WIDTH, HEIGHT);
        window.tools().actions().add(ShellActions.DETACH, () -> {
            stage.close();
            back.accept(id);
        });
        window.tools().actions().add(ShellActions.CLOSE_TAB, stage::close);
        view.attach();
        stage.setOnHidden(ignored -> {
            view.detach();
            windows.remove(id);
        });
        windows.put(id, stage);
        stage.show();
    }

    /** Closes all windows. */
    void closeAll() {
        Map.copyOf(windows).values().forEach(Stage::close);
    }
}
