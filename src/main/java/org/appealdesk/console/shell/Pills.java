package org.appealdesk.console.shell;

import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.outbox.SyncPillView;
import org.appealdesk.console.outbox.SyncViewModel;

/** Makes the pill that says how the data stands. */
final class Pills {
    private Pills() {}

    static View sync(ShellParts parts, ScreenTools tools) {
        return parts.work().live().isLive()
                ? new SyncPillView(new SyncViewModel(parts.work().live(), tools.texts()), tools)
                : new TrainingPill(tools.texts());
    }
}
