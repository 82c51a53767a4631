package org.appealdesk.training;

import java.time.Instant;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.scenario.Step;

/** What happens next by itself, and where. */
public record Upcoming(Instant due, CaseId caseId, What what) {

    /** What it is. */
    public sealed interface What {
        /** Somebody's time is up. */
        record Lapse(Deadline deadline) implements What {}

        /** A script acts; the rules may refuse it. */
        record Act(Actor actor, ActionKind kind) implements What {}

        static What of(Step step) {
            return new Act(step.actor(), step.deed().kind());
        }
    }
}
