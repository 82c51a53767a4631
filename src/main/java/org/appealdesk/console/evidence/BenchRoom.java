package org.appealdesk.console.evidence;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.appealdesk.console.evidence.EvidenceViewModel.Stage;

/**
 * Whether the bench has all the room of the case's screen: as the agent wants it, and by itself while a part of a picture
 * is marked, which a small picture is no good for. To be used on the FX thread only.
 */
final class BenchRoom {
    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
    private boolean isByItself;

    BooleanProperty wideProperty() {
        return wide;
    }

    /** Something else is on the bench now; room that was not asked for is given back. */
    void change(Stage before, Stage next) {
        if (isMarked(next) && !isMarked(before)) {
            isByItself = !wide.get();
            wide.set(true);
        } else if (isMarked(before) && !isMarked(next) && isByItself) {
            wide.set(false);
        }
    }

    private static boolean isMarked(Stage stage) {
        return switch (stage) {
            case Stage.Point _, Stage.Redact _ -> true;
            case Stage.One _, Stage.Beside _, Stage.Blink _, Stage.Differ _ -> false;
        };
    }
}
