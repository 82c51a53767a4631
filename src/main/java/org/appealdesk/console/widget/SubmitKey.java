package org.appealdesk.console.widget;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Ctrl+Enter sends a form, from wherever in it the keyboard is; plain Enter belongs to its text areas. */
public final class SubmitKey {
    private SubmitKey() {}

    /** Lets Ctrl+Enter inside a node do something. */
    public static void install(Node form, Runnable submit) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                submit.run();
            }
        });
    }
}
