package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How many facts (▲) and hints (◐) there are, how much has not got to its reader, whether the agent looks out for a
 * party, and whether he has put the case aside; on hover and to a screen reader which.
 */
final class SignalMarks extends HBox {

    private final QueueWords words;
    private final QueueModel model;
    private final Label facts = new Label();
    private final Label hints = new Label();
    private final Label undelivered = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
    private final FontIcon watched = new FontIcon(Feather.EYE);
    private final FontIcon aside = new FontIcon(Feather.MOON);
    private final Tooltip tooltip = new Tooltip();

    SignalMarks(QueueWords words, QueueModel model) {
        super(6);
        this.words = words;
        this.model = model;
        getStyleClass().add("signals");
        facts.getStyleClass().add("signal-facts");
        hints.getStyleClass().add("signal-hints");
        undelivered.getStyleClass().addAll("refused-mark", "undelivered-mark");
        watched.getStyleClass().add("own-mark");
        aside.getStyleClass().add("own-mark");
        getChildren().addAll(undelivered, facts, hints, watched, aside);
        for (FontIcon mark : List.of(watched, aside)) {
            mark.managedProperty().bind(mark.visibleProperty());
        }
        Tooltip.install(this, tooltip);
    }

    void show(QueueRow row) {
        count(facts, "▲", row.signals() - row.hints());
        count(hints, "◐", row.hints());
        count(undelivered, "", row.undelivered());
        watched.setVisible(!row.care().memos().isEmpty());
        aside.setVisible(model.isAside(row.id()));
        List<String> lines = new ArrayList<>(words.memos(row));
        if (aside.isVisible()) {
            lines.add(words.aside());
        }
        lines.addAll(words.signals(row));
        setVisible(!lines.isEmpty());
        tooltip.setText(String.join("\n", lines));
        setAccessibleText(tooltip.getText());
    }

    private static void count(Label label, String mark, int count) {
        label.setText(mark + count);
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }
}
