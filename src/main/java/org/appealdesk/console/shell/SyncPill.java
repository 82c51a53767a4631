package org.appealdesk.console.shell;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import org.appealdesk.console.text.Texts;

/** How the data stands: in a training nothing is real, and no server is asked. */
final class SyncPill extends Label {

    SyncPill(Texts texts) {
        setGraphic(new Circle(4));
        getStyleClass().addAll("sync-pill", "training");
        setId("shell-sync");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(texts.observe("shell.sync.training"));
        Tooltip more = new Tooltip();
        more.textProperty().bind(texts.observe("shell.sync.trainingText"));
        setTooltip(more);
    }
}
