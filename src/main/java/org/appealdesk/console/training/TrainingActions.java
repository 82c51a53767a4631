package org.appealdesk.console.training;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done with a training and its simulated time. */
public final class TrainingActions {

    /** Lets time run, or stops it. */
    public static final ActionSpec PAUSE = everywhere("training.action.pause", "F8");

    /** On to the next instant at which something is due. */
    public static final ActionSpec STEP = everywhere("training.action.step", "F9");

    public static final ActionSpec X1 = everywhere("training.action.x1", "Shift+F9");
    public static final ActionSpec X10 = everywhere("training.action.x10", "Shift+F10");
    public static final ActionSpec X60 = everywhere("training.action.x60", "Shift+F11");

    /** Keeps this training aside and begins a new one. */
    public static final ActionSpec NEW = ActionSpec.of("training.action.new", Context.EVERYWHERE);

    private TrainingActions() {}

    /** All of them. */
    public static List<ActionSpec> all() {
        return List.of(PAUSE, STEP, X1, X10, X60, NEW);
    }

    private static ActionSpec everywhere(String id, String key) {
        return ActionSpec.of(id, Context.EVERYWHERE, key);
    }
}
