package org.appealdesk.console.roleplay;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done with the role play. */
public final class RolePlayActions {

    /** Shows or hides the panel. */
    public static final ActionSpec TOGGLE = ActionSpec.of("roleplay.action.toggle", Context.EVERYWHERE, "Ctrl+Shift+R");

    /** Moves the panel into a window of its own, or back. */
    public static final ActionSpec DETACH = ActionSpec.of("roleplay.action.detach", Context.EVERYWHERE);

    /** Takes the part, or gives it back to the script. */
    public static final ActionSpec PART = ActionSpec.of("roleplay.action.part", Context.EVERYWHERE);

    /** To the other side of the same order. */
    public static final ActionSpec OTHER_SIDE = ActionSpec.of("roleplay.action.otherSide", Context.EVERYWHERE);

    private RolePlayActions() {}

    /** All of them. */
    public static List<ActionSpec> all() {
        return List.of(TOGGLE, DETACH, PART, OTHER_SIDE);
    }
}
