package org.appealdesk.training.scenario;

import java.time.Duration;
import java.util.Set;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Stage;

/**
 * One thing somebody does.
 *
 * @param line where it stands in its file, from 1
 * @param stages stages of the appeal in which it is done; in others it is left out. Empty: always
 */
public record Step(int line, When when, Actor actor, Deed deed, Set<Stage> stages) {
    public Step {
        stages = Set.copyOf(stages);
    }

    /** A step that no file contains, and that has no time of its own. */
    public static Step of(Actor actor, Action action) {
        return new Step(0, new When.At(Duration.ZERO), actor, new Deed.Fixed(action), Set.of());
    }

    /** Whether it is several commands, one a check: they can be interrupted in between. */
    public boolean isTicking() {
        return deed instanceof Deed.Tick;
    }

    /** Whether the stage the case is in lets it be done. */
    public boolean fits(CaseFile file) {
        return stages.isEmpty()
                || file.appeal()
                        .filter(appeal -> stages.contains(appeal.stage()))
                        .isPresent();
    }

    /** When it is done. */
    public sealed interface When {
        /**
         * At a fixed time.
         *
         * @param offset from the scenario's start
         */
        record At(Duration offset) implements When {}

        /**
         * Once, the first time that something happens.
         *
         * @param delay from then on
         */
        record After(Trigger trigger, Duration delay) implements When {}
    }
}
