package org.appealdesk.console.widget;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.appealdesk.console.text.Wrapping;

/** Short ways to make labels. */
public final class Labels {
    private Labels() {}

    /** A label that breaks its lines. */
    public static Label text(String words, String... styleClasses) {
        Label label = new WrappedLabel(words);
        label.getStyleClass().addAll(List.of(styleClasses));
        return label;
    }

    /** A label in one line that never gets shorter than its words. */
    public static Label line(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(List.of(styleClasses));
        return label;
    }

    /** A label that breaks its lines and follows its words. */
    public static Label following(ObservableValue<String> words, String... styleClasses) {
        Label label = text("", styleClasses);
        label.textProperty().bind(words.map(Wrapping::prepared));
        return label;
    }

    /** A label that takes no room while it has nothing to say. */
    public static Label problem(ObservableValue<String> words) {
        Label label = following(words, "problem");
        label.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Empty room that pushes what follows to the end of a row. */
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
