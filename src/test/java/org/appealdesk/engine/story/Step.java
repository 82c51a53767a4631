package org.appealdesk.engine.story;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.state.CaseFile;
import org.jspecify.annotations.Nullable;

/** One line of a story. */
public sealed interface Step {

    /**
     * Somebody acts.
     *
     * @param basis what the actor knows; null for “the case as it stands now”
     * @param capturedAt when the actor's own clock says it was, or null
     */
    record Act(
            Actor actor,
            Action action,
            @Nullable Basis basis,
            @Nullable Instant capturedAt) implements Step {
        public Act knowing(Basis known) {
            return new Act(actor, action, known, capturedAt);
        }

        public Act captured(Instant at) {
            return new Act(actor, action, basis, at);
        }
    }

    /** Time passes. */
    record Wait(Function<Story, Instant> until) implements Step {}

    static Wait after(Duration duration) {
        return new Wait(story -> story.now().plus(duration));
    }

    static Wait until(Instant instant) {
        return new Wait(_ -> instant);
    }

    /** To so much before or after the next instant at which the clock moves the case. */
    static Wait due(Duration offset) {
        return new Wait(story -> story.due().plus(offset));
    }

    /** To exactly the next instant at which the clock moves the case. */
    static Wait due() {
        return due(Duration.ZERO);
    }

    /** To a due instant found in the state. */
    static Wait until(Function<CaseFile, Instant> instant) {
        return new Wait(story -> instant.apply(story.state()));
    }
}
