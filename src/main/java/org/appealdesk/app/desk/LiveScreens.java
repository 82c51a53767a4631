package org.appealdesk.app.desk;

import java.util.Optional;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.shell.ShellScreens;
import org.appealdesk.console.training.TrainingDoor;
import org.appealdesk.engine.trade.CaseId;

/** The screens of live work. To be used on the FX thread only. */
final class LiveScreens implements ShellScreens {
    private final CaseScreen cases;

    LiveScreens(CaseScreen cases) {
        this.cases = cases;
    }

    @Override
    public View caseScreen(CaseId id, ScreenTools tools) {
        return cases.open(id, tools);
    }

    @Override
    public View trainingScreen(ScreenTools tools) {
        return new TrainingDoor(tools);
    }

    @Override
    public Optional<View> band(ScreenTools tools) {
        return Optional.empty();
    }

    /** Sends what could still be taken back. */
    void close() {
        cases.close();
    }
}
