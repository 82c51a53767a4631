package org.appealdesk.console.widget;

import javafx.scene.control.Label;
import org.appealdesk.console.text.Wrapping;

/**
 * A label that breaks its lines. Layouts ask for heights at widths that nothing ever has, such as that of a list which is
 * not yet shown; words that are written from right to left are not broken so narrowly, see {@link Wrapping}.
 */
final class WrappedLabel extends Label {
    WrappedLabel(String words) {
        super(Wrapping.prepared(words));
        Wraps.lines(this);
    }

    @Override
    protected double computeMinWidth(double height) {
        double usual = super.computeMinWidth(height);
        return Wrapping.isTurned(getText())
                ? Math.max(usual, Math.min(Wrapping.LEAST_WIDTH, super.computePrefWidth(height)))
                : usual;
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(
                width >= 0 && Wrapping.isTurned(getText()) ? Math.max(width, Wrapping.LEAST_WIDTH) : width);
    }
}
