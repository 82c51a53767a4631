package org.appealdesk.console.shell;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done everywhere. */
public final class ShellActions {

    /** Opens the command palette. */
    public static final ActionSpec PALETTE = everywhere("shell.action.palette", "Ctrl+K");

    public static final ActionSpec QUEUE = everywhere("shell.action.queue", "Ctrl+1");
    public static final ActionSpec MINE = everywhere("shell.action.mine", "Ctrl+2");
    public static final ActionSpec DAY = everywhere("shell.action.day", "Ctrl+6");
    public static final ActionSpec FIND = everywhere("shell.action.find", "Ctrl+3");
    public static final ActionSpec TRAINING = everywhere("shell.action.training", "Ctrl+4");
    public static final ActionSpec STATISTICS = everywhere("shell.action.statistics", "Ctrl+5");
    public static final ActionSpec SETTINGS = everywhere("shell.action.settings", "Ctrl+Comma");

    /** What happened meanwhile. */
    public static final ActionSpec NEWS = everywhere("shell.action.news", "Ctrl+Shift+M");

    /** The keyboard goes to the next part of the window. */
    public static final ActionSpec NEXT_REGION = everywhere("shell.action.nextRegion", "F6");

    public static final ActionSpec PREVIOUS_REGION = everywhere("shell.action.previousRegion", "Shift+F6");
    public static final ActionSpec NEXT_TAB = everywhere("shell.action.nextTab", "Ctrl+Page Down");
    public static final ActionSpec PREVIOUS_TAB = everywhere("shell.action.previousTab", "Ctrl+Page Up");
    public static final ActionSpec CLOSE_TAB = everywhere("shell.action.closeTab", "Ctrl+W");

    /** Moves the shown case into a window of its own, or back. */
    public static final ActionSpec DETACH = everywhere("shell.action.detach", "Ctrl+Shift+D");

    /** In a training: to the agent's seat, to the supervisor's. */
    public static final ActionSpec SIT_AGENT = everywhere("shell.action.sitAgent", "F7");

    public static final ActionSpec SIT_SUPERVISOR = everywhere("shell.action.sitSupervisor", "Shift+F7");
    /** In a training: to the agent's seat, as in the first month of work. */
    public static final ActionSpec SIT_NEW_AGENT = ActionSpec.of("shell.action.sitNewAgent", Context.EVERYWHERE);

    public static final ActionSpec LANGUAGE = everywhere("shell.action.language", "Ctrl+Shift+L");
    public static final ActionSpec THEME = everywhere("shell.action.theme", "Ctrl+Shift+T");

    /** In live work: leaves the backend, and wipes what of it is on this computer. */
    public static final ActionSpec SIGN_OUT = ActionSpec.of("shell.action.signOut", Context.EVERYWHERE);

    /** In a training: to the cases of a backend. */
    public static final ActionSpec LIVE = ActionSpec.of("shell.action.live", Context.EVERYWHERE);

    /** In live work: to a training; the backend's data stays on this computer. */
    public static final ActionSpec LEAVE = ActionSpec.of("shell.action.leave", Context.EVERYWHERE);

    /** All of them. */
    public static final List<ActionSpec> ALL = List.of(
            PALETTE,
            QUEUE,
            MINE,
            DAY,
            FIND,
            TRAINING,
            STATISTICS,
            SETTINGS,
            NEWS,
            NEXT_REGION,
            PREVIOUS_REGION,
            NEXT_TAB,
            PREVIOUS_TAB,
            CLOSE_TAB,
            DETACH,
            SIT_AGENT,
            SIT_SUPERVISOR,
            SIT_NEW_AGENT,
            LANGUAGE,
            THEME,
            SIGN_OUT,
            LIVE,
            LEAVE);

    private ShellActions() {}

    private static ActionSpec everywhere(String id, String key) {
        return ActionSpec.of(id, Context.EVERYWHERE, key);
    }
}
