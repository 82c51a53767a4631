package org.appealdesk.console.widget;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A label that cuts long text in the middle and shows the whole on hover. A screen reader always hears the whole. */
public class ElidedLabel extends Label {

    /** An empty label. */
    public ElidedLabel() {
        this("");
    }

    /** A label that says {@code text}. */
    public ElidedLabel(String text) {
        super(text);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(textProperty());
        textTruncatedProperty().subscribe(isCut -> setTooltip(isCut ? whole : null));
    }
}
