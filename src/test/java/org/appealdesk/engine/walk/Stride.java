package org.appealdesk.engine.walk;

import java.util.List;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;

/**
 * One command of a walk and what came of it.
 *
 * @param sound see {@link Offer}
 */
record Stride(CaseFile before, AppealCommand command, boolean sound, Answer answer, CaseFile after) {

    List<RecordedEvent> events() {
        return answer instanceof Answer.Accepted accepted ? accepted.events() : List.of();
    }
}
