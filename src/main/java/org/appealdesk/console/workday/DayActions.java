package org.appealdesk.console.workday;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done with a line of the agent's day. */
public final class DayActions {
    public static final ActionSpec OPEN = of("workday.action.open");
    public static final ActionSpec FINISH = of("workday.action.finish");
    public static final ActionSpec PUT_OFF_HOUR = of("workday.action.putOffHour");
    public static final ActionSpec PUT_OFF_TOMORROW = of("workday.action.putOffTomorrow");

    /** Says that somebody will be away; in every window. */
    public static final ActionSpec AWAY = of("workday.action.away");

    /** All of them. */
    public static final List<ActionSpec> ALL = List.of(OPEN, FINISH, PUT_OFF_HOUR, PUT_OFF_TOMORROW, AWAY);

    private DayActions() {}

    private static ActionSpec of(String id) {
        return ActionSpec.of(id, Context.EVERYWHERE);
    }
}
