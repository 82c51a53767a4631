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
 * @param aside cases the agent has put aside for a while
 */
record Viewer(AgentId me, Instant now, Set<CaseId> watched, Set<CaseId> aside) {

    Viewer {
        watched = Set.copyOf(watched);
        aside = Set.copyOf(aside);
    }

    Viewer as(AgentId next) {
        return new Viewer(next, now, watched, aside);
    }

    Viewer at(Instant next) {
        return new Viewer(me, next, watched, aside);
    }

    Viewer watching(Set<CaseId> next) {
        return new Viewer(me, now, next, aside);
    }

    Viewer without(Set<CaseId> next) {
        return new Viewer(me, now, watched, next);
    }
}
