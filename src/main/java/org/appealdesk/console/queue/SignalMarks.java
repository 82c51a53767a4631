package org.appealdesk.console.queue;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How many facts (▲) and hints (◐) there are, and how much has not got to its reader; on hover and to a screen reader which.
 */
final class SignalMarks extends HBox {

    private final QueueWords words;
    private final Label facts = new Label();
    private final Label hints = new Label();
    private final Label undelivered = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
    private final Tooltip tooltip = new Tooltip();

    SignalMarks(QueueWords words) {
        super(6);
        this.words = words;
        getStyleClass().add("signals");
        facts.getStyleClass().add("signal-facts");
        hints.getStyleClass().add("signal-hints");
        undelivered.getStyleClass().addAll("refused-mark", "undelivered-mark");
        getChildren().addAll(undelivered, facts, hints);
        Tooltip.install(this, tooltip);
    }

    void show(QueueRow row) {
        count(facts, "▲", row.signals() - row.hints());
        count(hints, "◐", row.hints());
        count(undelivered, "", row.undelivered());
        setVisible(row.signals() > 0 || row.undelivered() > 0);
        tooltip.setText(String.join("\n", words.signals(row)));
        setAccessibleText(tooltip.getText());
    }

    private static void count(Label label, String mark, int count) {
        label.setText(mark + count);
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }
}
