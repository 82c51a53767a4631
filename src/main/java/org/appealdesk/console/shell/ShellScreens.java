package org.appealdesk.console.shell;

import java.util.Optional;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.engine.trade.CaseId;

/** The screens of other features, made when they are first shown. They come from whoever puts the program together. */
public interface ShellScreens {

    /** The screen of one case, for one window. */
    View caseScreen(CaseId id, ScreenTools tools);

    /** The library of scenarios. */
    View trainingScreen(ScreenTools tools);

    /** What stands above every screen while a training runs: the simulated clock and its controls. */
    Optional<View> band(ScreenTools tools);

    /** What can stand beside every screen. */
    default Optional<SidePanel> sidePanel() {
        return Optional.empty();
    }
}
