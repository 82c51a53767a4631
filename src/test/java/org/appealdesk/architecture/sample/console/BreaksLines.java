package org.appealdesk.architecture.sample.console;

import javafx.scene.control.Labeled;

/** Breaks lines where words of strangers are not looked at. */
final class BreaksLines {
    private BreaksLines() {}

    static void in(Labeled label) {
        label.setWrapText(true);
    }
}
