package org.appealdesk.console.roleplay;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.appealdesk.console.widget.Wraps;

/** Parts that the forms of this package share. */
final class FormParts {

    private FormParts() {}

    /** Says what is wrong; takes no room while nothing is. */
    static Label problem(ObservableValue<String> text) {
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        Wraps.lines(problem);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(text);
        problem.managedProperty().bind(text.map(words -> !words.isEmpty()));
        return problem;
    }
}
