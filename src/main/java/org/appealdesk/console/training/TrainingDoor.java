package org.appealdesk.console.training;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Wraps;

/** Stands where a training would be while live cases are worked on: says what a training is, and leads to one. */
public final class TrainingDoor extends BaseView {

    private static final double WIDTH = 520;

    private final VBox root;

    public TrainingDoor(ScreenTools tools) {
        Label title = Labels.following(tools.texts().observe("training.door.title"));
        title.getStyleClass().add("title-3");
        Label text = Labels.following(tools.texts().observe("training.door.text"));
        Wraps.lines(text);
        text.setMaxWidth(WIDTH);
        Button leave = new Button();
        leave.setId("training-door");
        leave.textProperty().bind(tools.texts().observe(ShellActions.LEAVE.id()));
        leave.setOnAction(_ -> tools.actions().run(ShellActions.LEAVE));
        root = new VBox(16, title, text, leave);
        root.setAlignment(Pos.CENTER);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        // The words follow the language by themselves.
    }
}
