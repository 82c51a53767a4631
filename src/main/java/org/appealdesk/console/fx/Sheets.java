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

    /**
     * Shows a view as a sheet. It is attached while the sheet is open, however that ends.
     *
     * @param title what it is about, in the agent's language
     * @return closes the sheet; does nothing when it is closed already
     */
    default Runnable show(String title, View view) {
        view.attach();
        Runnable close = show(title, view.root());
        view.root().sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                view.detach();
            }
        });
        return close;
    }

    /** Whether a sheet is open. */
    boolean isOpen();
}
