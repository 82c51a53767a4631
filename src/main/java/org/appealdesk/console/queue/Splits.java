package org.appealdesk.console.queue;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Views, table and preview side by side with borders that can be moved. Until the agent moves one they stand where the
 * window's width wants them; after that the sides keep their widths.
 */
final class Splits {

    private static final double NARROW = 1240;

    private final SplitPane pane = new SplitPane();
    private boolean isMoved;

    Splits(Region left, Region middle, Region right) {
        pane.getItems().setAll(left, middle, right);
        pane.setId("queue-splits");
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getTarget() instanceof Node node && isDivider(node)) {
                isMoved = true;
            }
        });
        pane.widthProperty().subscribe(width -> stand(width.doubleValue()));
    }

    SplitPane node() {
        return pane;
    }

    private void stand(double width) {
        if (!isMoved && width > 0) {
            boolean isNarrow = width < NARROW;
            double left = isNarrow ? 164 : 190;
            double right = isNarrow ? 264 : 300;
            pane.setDividerPositions(left / width, 1 - right / width);
            // The pane's own layout, which is under way now, keeps the sides as they were.
            Platform.runLater(() -> pane.setDividerPositions(left / width, 1 - right / width));
        }
    }

    private static boolean isDivider(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }
}
