package org.appealdesk.console.request;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;

/** The row in which a due time is chosen. */
final class DuePicker {
    private DuePicker() {}

    static FlowPane of(DueChoice due, Texts texts, Subscriptions whileShown) {
        Segments<Duration> presets = new Segments<>(
                "ask-due", due.presets(), due.presetProperty(), within -> texts.computed(() -> within(within, texts)));
        presets.follow(whileShown);
        TextField own = new TextField();
        own.setId("ask-due-own");
        own.setPromptText(texts.get("request.ownTimePrompt"));
        own.setPrefColumnCount(7);
        whileShown.bindBoth(own.textProperty(), due.ownTimeProperty());
        Label at = Labels.line(texts.get("request.ownTime"), "muted");
        at.setLabelFor(own);
        HBox ownTime = new HBox(6, at, own);
        ownTime.getStyleClass().add("ask-own-time");
        FlowPane row = new FlowPane(8, 6, presets, ownTime);
        row.getStyleClass().add("ask-due");
        return row;
    }

    private static String within(Duration within, Texts texts) {
        return within.toMinutes() < 60
                ? texts.get("request.within.minutes", within.toMinutes())
                : texts.get("request.within.hours", within.toHours());
    }
}
