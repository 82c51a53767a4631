package org.appealdesk.console.widget;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The small capital title of a part of a screen, with room for something at its end. */
public final class SectionHeader extends HBox {

    /** A header whose title follows {@code title}. */
    public SectionHeader(ObservableValue<String> title, Node... trailing) {
        getStyleClass().add("section-header");
        Label label = new Label();
        label.getStyleClass().add("section-title");
        label.textProperty().bind(title.map(text -> text.toUpperCase(Locale.ROOT)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(label, space);
        getChildren().addAll(trailing);
    }
}
