package org.appealdesk.engine.command;

/** What the authority's clock asks. */
public sealed interface ClockAction extends Action {

    /** Carries out whatever is due at the command's time; harmless when nothing is. */
    record LapseDeadline() implements ClockAction {
        @Override
        public ActionKind kind() {
            return ActionKind.LAPSE_DEADLINE;
        }
    }
}
