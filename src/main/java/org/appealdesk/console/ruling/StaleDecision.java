package org.appealdesk.console.ruling;

import java.util.List;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;

/**
 * A decision that was refused because the case had moved on (edge 10).
 *
 * @param refusal why it was refused, in the agent's language
 * @param decidedOn the version the agent saw
 * @param meanwhile what happened after it, oldest first
 * @param now the case as it is
 */
public record StaleDecision(String refusal, long decidedOn, List<RecordedEvent> meanwhile, CaseFile now) {
    public StaleDecision {
        meanwhile = List.copyOf(meanwhile);
    }

    static StaleDecision of(LiveCase live, long decidedOn, Rejection rejection) {
        return new StaleDecision(
                live.words().rejection(rejection), decidedOn, live.eventsAfter(decidedOn), live.file());
    }
}
