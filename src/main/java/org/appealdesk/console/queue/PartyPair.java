package org.appealdesk.console.queue;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.PartyLabel;
import org.appealdesk.engine.trade.Side;

/**
 * Complainant → respondent, each in its side's hue. When both names do not fit, they share the room: a short one keeps
 * all it needs, a long one is cut in the middle.
 */
final class PartyPair extends Region {

    private static final double GAP = 4;

    private final PartyLabel complainant;
    private final PartyLabel respondent;
    private final Label arrow = new Label("→");

    PartyPair(Texts texts) {
        complainant = new PartyLabel(texts);
        respondent = new PartyLabel(texts);
        getChildren().addAll(complainant, arrow, respondent);
    }

    void show(QueueRow row) {
        Side side = row.parties().complainant();
        complainant.show(side, row.complainant().nickname(), true);
        complainant.setGraphic(null);
        respondent.show(side.other(), row.respondent().nickname(), false);
    }

    @Override
    protected double computePrefWidth(double height) {
        return complainant.prefWidth(height) + respondent.prefWidth(height) + arrowRoom(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return arrowRoom(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return complainant.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double room = Math.max(0, getWidth() - arrowRoom(height));
        double first = Math.ceil(complainant.prefWidth(height));
        double second = Math.ceil(respondent.prefWidth(height));
        if (first + second > room) {
            double half = room / 2;
            first = second < half ? room - second : Math.min(first, half);
            second = Math.min(second, room - first);
        }
        double x = 0;
        complainant.resizeRelocate(x, 0, first, height);
        x += first + GAP;
        arrow.resizeRelocate(x, 0, arrow.prefWidth(height), height);
        x += arrow.prefWidth(height) + GAP;
        respondent.resizeRelocate(x, 0, second, height);
    }

    private double arrowRoom(double height) {
        return arrow.prefWidth(height) + 2 * GAP;
    }
}
