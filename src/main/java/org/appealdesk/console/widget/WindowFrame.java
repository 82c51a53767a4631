package org.appealdesk.console.widget;

import javafx.scene.layout.StackPane;
import org.appealdesk.console.text.Texts;

/** The root of every window: its content, short news in the corner, and sheets over both. */
public final class WindowFrame extends StackPane {

    private final StackPane content = new StackPane();
    private final ToastLayer toasts;
    private final SheetLayer sheets;

    /** An empty window. */
    public WindowFrame(Texts texts) {
        this.toasts = new ToastLayer(texts);
        this.sheets = new SheetLayer(texts);
        getStyleClass().add("window-frame");
        getChildren().addAll(content, toasts, sheets);
    }

    /** Holds what the window is about. */
    public StackPane content() {
        return content;
    }

    /** Short news. */
    public ToastLayer toasts() {
        return toasts;
    }

    /** Forms over the window. */
    public SheetLayer sheets() {
        return sheets;
    }
}
