package org.appealdesk.console.training;

import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.ScreenTools;

/** Begins a new training, after a question that says what becomes of the present one. To be used on the FX thread only. */
public final class NewTraining {
    private final ScreenTools tools;
    private final Runnable start;

    /** @param start keeps the present training aside and shows a new one */
    public NewTraining(ScreenTools tools, Runnable start) {
        this.tools = tools;
        this.start = start;
    }

    /** Asks, and begins unless the trainer thinks better of it. */
    public void ask() {
        tools.dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                tools.texts().get("training.new.title"),
                                tools.texts().get("training.new.text"),
                                tools.texts().get("training.new.yes"),
                                true),
                        start);
    }
}
