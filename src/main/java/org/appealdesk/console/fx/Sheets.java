package org.appealdesk.console.fx;

import javafx.scene.Parent;

/** Shows a form over the window, and keeps the keyboard inside it. To be used on the FX thread only. */
public interface Sheets {

    /**
     * Shows a sheet. Escape closes it; while it is open the window's other keys do nothing.
     *
     * @param title what it is about, in the agent's language
     * @param content its body, buttons included
     * @return closes the sheet; does nothing when it is closed already
     */
    Runnable show(String title, Parent content);

    /** Whether a sheet is open. */
    boolean isOpen();
}
