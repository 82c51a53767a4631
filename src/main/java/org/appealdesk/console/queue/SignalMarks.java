package org.appealdesk.console.queue;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many facts (▲) and hints (◐) there are; on hover and to a screen reader which. */
final class SignalMarks extends HBox {

    private final QueueWords words;
    private final Label facts = new Label();
    private final Label hints = new Label();
    private final Tooltip tooltip = new Tooltip();

    SignalMarks(QueueWords words) {
        super(6);
        this.words = words;
        getStyleClass().add("signals");
        facts.getStyleClass().add("signal-facts");
        hints.getStyleClass().add("signal-hints");
        getChildren().addAll(facts, hints);
        Tooltip.install(this, tooltip);
    }

    void show(QueueRow row) {
        count(facts, "▲", row.signals() - row.hints());
        count(hints, "◐", row.hints());
        setVisible(row.signals() > 0);
        tooltip.setText(String.join("\n", words.signals(row)));
        setAccessibleText(tooltip.getText());
    }

    private static void count(Label label, String mark, int count) {
        label.setText(mark + count);
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }
}
