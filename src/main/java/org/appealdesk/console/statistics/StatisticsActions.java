package org.appealdesk.console.statistics;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done with the figures. */
public final class StatisticsActions {
    public static final ActionSpec MINE = of("mine");
    public static final ActionSpec DESK = of("desk");
    public static final ActionSpec TODAY = of("today");
    public static final ActionSpec WEEK = of("week");
    public static final ActionSpec MONTH = of("month");

    /** Puts the keyboard where the first day is written. */
    public static final ActionSpec OWN_DATES = of("ownDates");

    /** Saves what is shown as CSV. */
    public static final ActionSpec EXPORT = of("export");

    /** All of them. */
    public static final List<ActionSpec> ALL = List.of(MINE, DESK, TODAY, WEEK, MONTH, OWN_DATES, EXPORT);

    private StatisticsActions() {}

    private static ActionSpec of(String name) {
        return ActionSpec.of("statistics.action." + name, Context.EVERYWHERE);
    }
}
