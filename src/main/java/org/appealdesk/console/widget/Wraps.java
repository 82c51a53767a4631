package org.appealdesk.console.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import org.appealdesk.console.text.Wrapping;

/**
 * Breaks the lines of controls that may show words of strangers: the one way to do it, because JavaFX throws for some
 * words. What it could not break stays in one line. To be used on the FX thread only.
 */
public final class Wraps {
    private Wraps() {}

    /** Lets its lines break. */
    public static void lines(Labeled labeled) {
        labeled.wrapTextProperty().bind(isSafe(labeled.textProperty()));
    }

    /** Lets its lines break. */
    public static void lines(TextArea area) {
        area.wrapTextProperty().bind(isSafe(area.textProperty()));
    }

    /** Lets its lines break. */
    static void lines(Tooltip tooltip) {
        tooltip.wrapTextProperty().bind(isSafe(tooltip.textProperty()));
    }

    private static ObservableValue<Boolean> isSafe(ObservableValue<String> text) {
        return text.map(Wrapping::isSafe).orElse(true);
    }
}
