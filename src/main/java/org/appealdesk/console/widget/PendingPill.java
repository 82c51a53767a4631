package org.appealdesk.console.widget;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.appealdesk.console.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that something is not confirmed yet: by words, a clock, and a broken frame; colour adds nothing to it. */
public final class PendingPill extends Label {

    /** In the language of this moment. */
    public PendingPill(Texts texts, Pending pending) {
        this(texts.get("widget.pending." + pending.name()), texts.get("widget.pending.about." + pending.name()));
    }

    /** @param more on hover and to a screen reader */
    public PendingPill(String text, String more) {
        super(text, new FontIcon(Feather.CLOCK));
        getStyleClass().addAll("pill", "pending");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(more));
        setAccessibleText(text + ". " + more);
    }
}
