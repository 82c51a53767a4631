package org.appealdesk.console.widget;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.appealdesk.console.widget.Countdown.Urgency;

/** Urgency as a shape: an empty, a half or a full circle; a dashed one while the authority's word is awaited. */
final class CountdownMark extends Pane {

    private static final double SIZE = 12;
    private static final double RADIUS = 4.5;

    private final Circle ring = new Circle(SIZE / 2, SIZE / 2, RADIUS);
    private final Arc part = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, 0);

    CountdownMark() {
        ring.getStyleClass().add("countdown-mark");
        part.getStyleClass().add("countdown-mark-fill");
        part.setType(ArcType.CHORD);
        getChildren().addAll(part, ring);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    void show(Urgency urgency) {
        part.setLength(
                switch (urgency) {
                    case CALM, AWAITING -> 0;
                    case SOON -> 180;
                    case URGENT, OVERDUE -> 360;
                });
        ring.getStrokeDashArray().clear();
        if (urgency == Urgency.AWAITING) {
            ring.getStrokeDashArray().addAll(2.0, 2.5);
        }
    }
}
