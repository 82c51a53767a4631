package org.appealdesk.console.appeal;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What an agent does for himself on the screen of a case, with its key. */
final class PlanKeys {
    static final ActionSpec REMIND = ActionSpec.of("appeal.action.remindMe", Context.CASE, "F4");
    static final ActionSpec PUT_ASIDE = ActionSpec.of("appeal.action.putAside", Context.CASE, "Shift+F4");
    static final ActionSpec WAKE = ActionSpec.of("appeal.action.wake", Context.CASE);
    static final ActionSpec WATCH_BUYER = ActionSpec.of("appeal.action.watchBuyer", Context.CASE);
    static final ActionSpec WATCH_SELLER = ActionSpec.of("appeal.action.watchSeller", Context.CASE);
    static final ActionSpec PAST_OF_BUYER = ActionSpec.of("appeal.action.pastOfBuyer", Context.CASE);
    static final ActionSpec PAST_OF_SELLER = ActionSpec.of("appeal.action.pastOfSeller", Context.CASE);

    /** All of them. */
    static final List<ActionSpec> ALL =
            List.of(REMIND, PUT_ASIDE, WAKE, WATCH_BUYER, WATCH_SELLER, PAST_OF_BUYER, PAST_OF_SELLER);

    private PlanKeys() {}
}
