package org.appealdesk.architecture.sample.console;

import javafx.scene.control.Labeled;

/** The one that may. */
final class Wraps {
    private Wraps() {}

    static void lines(Labeled label) {
        label.setWrapText(true);
    }
}
