package org.appealdesk.console.widget;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * A list cell as wide as its list and as high as its lines need when they break there. (A usual cell asks its content
 * for the height of unbroken lines.)
 *
 * @param <T> the items
 */
public abstract class WrapCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 14;

    /** An empty cell. */
    protected WrapCell() {
        setPrefWidth(0);
    }

    /** What the cell shows of an item. */
    protected abstract Node node(T item);

    /** What a screen reader says of an item. */
    protected abstract String spoken(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : node(item));
        setAccessibleText(item == null || empty ? "" : spoken(item));
    }

    @Override
    protected final double computePrefHeight(double width) {
        Node content = getGraphic();
        if (content == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double room = getListView().getWidth()
                - SCROLL_BAR
                - snappedLeftInset()
                - snappedRightInset()
                - getListView().snappedLeftInset()
                - getListView().snappedRightInset();
        return snappedTopInset() + content.prefHeight(room) + snappedBottomInset();
    }
}
