package org.appealdesk.training;

import java.time.Instant;
import java.util.Optional;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.scenario.Step;

/**
 * A step of a script that was tried.
 *
 * @param answer what came of it: a step is refused when the dispute took another course than its script expects
 */
public record Played(Instant at, CaseId caseId, Step step, Action action, Answer answer) {
    /** Why it was refused; empty when it was done. */
    public Optional<Rejection> refusal() {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.rejection()) : Optional.empty();
    }
}
