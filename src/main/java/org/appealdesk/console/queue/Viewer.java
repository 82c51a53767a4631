package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;

/**
 * Who looks at the queue, and when.
 *
 * @param me whose appeals are “mine”
 * @param watched cases the agent keeps an eye on
 */
record Viewer(AgentId me, Instant now, Set<CaseId> watched) {

    Viewer {
        watched = Set.copyOf(watched);
    }

    Viewer as(AgentId next) {
        return new Viewer(next, now, watched);
    }

    Viewer at(Instant next) {
        return new Viewer(me, next, watched);
    }

    Viewer watching(Set<CaseId> next) {
        return new Viewer(me, now, next);
    }
}
