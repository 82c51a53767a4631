package org.appealdesk.console.outbox;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done about own actions under way, in every window of live work. */
public final class OutboxActions {

    /** Shows the own actions that are not finished. */
    public static final ActionSpec OPEN = ActionSpec.of("outbox.action.open", Context.EVERYWHERE, "Ctrl+Shift+A");

    /** Tries to reach the backend at once. */
    public static final ActionSpec SYNC_NOW =
            ActionSpec.of("outbox.action.syncNow", Context.EVERYWHERE, "Ctrl+Shift+Y");

    /** All of them. */
    public static final List<ActionSpec> ALL = List.of(OPEN, SYNC_NOW);

    private OutboxActions() {}
}
