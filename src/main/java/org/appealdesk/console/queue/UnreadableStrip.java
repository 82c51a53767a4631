package org.appealdesk.console.queue;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.casework.UnreadableCase;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;

/** Above the table: the cases that have no row because they cannot be read. Takes no room while there are none. */
final class UnreadableStrip {

    private static final double HIGHEST = 120;

    private final QueueViewModel queue;
    private final Texts texts;
    private final VBox lines = new VBox(4);
    private final ScrollPane root = new ScrollPane(lines);

    UnreadableStrip(QueueViewModel queue, ScreenTools tools) {
        this.queue = queue;
        this.texts = tools.texts();
        root.setId("queue-unreadable");
        root.setFitToWidth(true);
        // As high as its lines, which break, need; above that it scrolls.
        root.minHeightProperty().bind(Bindings.min(HIGHEST, lines.heightProperty()));
        root.maxHeightProperty().bind(root.minHeightProperty());
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    Node node() {
        return root;
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, queue.unreadableProperty(), texts.wordingProperty());
    }

    private void show() {
        List<UnreadableCase> unreadable = queue.unreadableProperty().get();
        lines.getChildren().setAll(unreadable.stream().map(this::line).toList());
        root.setVisible(!unreadable.isEmpty());
    }

    private Node line(UnreadableCase one) {
        Label words = Labels.text(
                texts.get("queue.unreadable", texts.formats().grouped(one.id().value()), one.why()));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(texts.get("queue.unreadable.open"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(ignored -> queue.open(one.id()));
        HBox line = new HBox(8, words, open);
        line.getStyleClass().add("warning-box");
        return line;
    }
}
