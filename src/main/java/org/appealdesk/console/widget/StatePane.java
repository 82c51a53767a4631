package org.appealdesk.console.widget;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a list or screen shows instead of content: that it is empty and what will appear here, that it loads, or that it
 * failed and what can be done.
 */
public final class StatePane extends VBox {

    private static final double TEXT_WIDTH = 420;

    private StatePane(Node picture, ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().add("state");
        Label titleLabel = label(title, "state-title");
        Label textLabel = label(text, "state-text");
        setFocusTraversable(false);
        getChildren().addAll(picture, titleLabel, textLabel);
    }

    /** Nothing is here: what will appear, and what to do. */
    public static StatePane empty(
            Ikon icon, ObservableValue<String> title, ObservableValue<String> text, Node... ways) {
        return new StatePane(new FontIcon(icon), title, text).with(ways);
    }

    /** It is on its way. */
    public static StatePane loading(ObservableValue<String> title, ObservableValue<String> text) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(32, 32);
        return new StatePane(busy, title, text);
    }

    /**
     * It failed.
     *
     * @param text what it means for the agent
     * @param details what the machine said
     * @param ways buttons for what can be done
     */
    public static StatePane error(
            ObservableValue<String> title,
            ObservableValue<String> text,
            ObservableValue<String> details,
            Node... ways) {
        StatePane pane = new StatePane(new FontIcon(Feather.ALERT_OCTAGON), title, text);
        pane.getStyleClass().add("error");
        Label said = label(details, "state-details");
        said.managedProperty().bind(said.visibleProperty());
        said.visibleProperty().bind(details.map(one -> !one.isEmpty()));
        pane.getChildren().add(said);
        return pane.with(ways);
    }

    private StatePane with(Node... ways) {
        if (ways.length > 0) {
            HBox row = new HBox(8, ways);
            row.getStyleClass().add("state-ways");
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
        return this;
    }

    private static Label label(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        Wraps.lines(label);
        label.setMaxWidth(TEXT_WIDTH);
        label.textProperty().bind(text);
        return label;
    }
}
