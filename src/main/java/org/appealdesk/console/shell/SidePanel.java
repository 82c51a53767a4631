package org.appealdesk.console.shell;

import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.engine.trade.CaseId;

/** What can stand beside every screen, at the right of the main window, or in a window of its own. */
public interface SidePanel {

    /** Shows or hides it. */
    ActionSpec toggle();

    /** Moves it to a window of its own, or back. */
    ActionSpec move();

    /** The key of its name in the text bundles. */
    String nameKey();

    /**
     * Makes it for one window.
     *
     * @param move moves it to a window of its own, or back
     * @param hide hides it
     */
    View open(ScreenTools tools, Runnable move, Runnable hide);

    /** Turns to the case that the agent has before him; called after it was made, each time it is shown. */
    void turnTo(CaseId id);
}
