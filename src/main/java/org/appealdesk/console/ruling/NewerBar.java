package org.appealdesk.console.ruling;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.RecordedEvent;

/** Tells what others did since a ruling was begun or proposed: better to look again than to be refused (edge 10). */
final class NewerBar {
    /** More would push the ruling off the sheet; the newest count most. */
    private static final int MOST_EVENTS = 3;

    private final Texts texts;
    private final Function<List<RecordedEvent>, String> headline;
    private final EngineWords words;
    private final VBox told = new VBox(2);
    private final HBox node;

    /** @param headline how many events came, and what that means */
    NewerBar(Texts texts, Function<List<RecordedEvent>, String> headline, Runnable lookAgain) {
        this.texts = texts;
        this.headline = headline;
        this.words = new EngineWords(texts);
        HBox.setHgrow(told, Priority.ALWAYS);
        Button again = new Button(texts.get("ruling.lookAgain"));
        again.setId("ruling-look-again");
        again.setMinWidth(Button.USE_PREF_SIZE);
        again.setOnAction(ignored -> lookAgain.run());
        node = new HBox(8, told, again);
        node.setId("ruling-newer");
        node.getStyleClass().add("warning-box");
        node.managedProperty().bind(node.visibleProperty());
    }

    Node node() {
        return node;
    }

    /** Follows the events until the end; hidden while there are none. */
    NewerBar following(ObservableValue<List<RecordedEvent>> newer, Subscriptions whileShown) {
        whileShown.follow(newer, this::show);
        return this;
    }

    private void show(List<RecordedEvent> newer) {
        told.getChildren().setAll(Labels.text(headline.apply(newer)));
        newer.stream()
                .skip(Math.max(0, newer.size() - MOST_EVENTS))
                .map(event -> Labels.text(
                        texts.formats().clock(event.at()) + "  " + Happening.sentence(event, words), "small"))
                .forEach(told.getChildren()::add);
        node.setVisible(!newer.isEmpty());
    }
}
