package org.appealdesk.console.queue;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A table cell with one node of its own that shows one row after the other.
 *
 * @param <N> the node
 */
final class NodeCell<N extends Node> extends TableCell<QueueRow, QueueRow> {

    private final N node;
    private final BiConsumer<N, QueueRow> show;

    NodeCell(Supplier<N> node, BiConsumer<N, QueueRow> show) {
        this.node = node.get();
        this.show = show;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            show.accept(node, row);
            setGraphic(node);
        }
    }
}
