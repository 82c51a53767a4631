package org.appealdesk.console.shell;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;

/** How the data stands in a training: nothing is real, and no server is asked. */
final class TrainingPill extends BaseView {

    private final Label root = new Label();

    TrainingPill(Texts texts) {
        root.setGraphic(new Circle(4));
        root.getStyleClass().addAll("sync-pill", "training");
        root.setId("shell-sync");
        root.setMinWidth(Label.USE_PREF_SIZE);
        root.textProperty().bind(texts.observe("shell.sync.training"));
        Tooltip more = new Tooltip();
        more.textProperty().bind(texts.observe("shell.sync.trainingText"));
        root.setTooltip(more);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        // It always says the same.
    }
}
