package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;

/**
 * Who looks at the queue, and when.
 *
 * @param me whose appeals are “mine”
 * @param standsInFor whose appeals are too, while they are away
 * @param watched cases the agent keeps an eye on
 * @param aside cases the agent has put aside for a while
 */
record Viewer(AgentId me, Set<AgentId> standsInFor, Instant now, Set<CaseId> watched, Set<CaseId> aside) {

    Viewer {
        standsInFor = Set.copyOf(standsInFor);
        watched = Set.copyOf(watched);
        aside = Set.copyOf(aside);
    }

    /** Somebody who keeps an eye on nothing yet. */
    Viewer(AgentId me, Instant now) {
        this(me, Set.of(), now, Set.of(), Set.of());
    }

    Viewer as(AgentId next) {
        return new Viewer(next, standsInFor, now, watched, aside);
    }

    Viewer standingInFor(Set<AgentId> next) {
        return new Viewer(me, next, now, watched, aside);
    }

    Viewer at(Instant next) {
        return new Viewer(me, standsInFor, next, watched, aside);
    }

    Viewer watching(Set<CaseId> next) {
        return new Viewer(me, standsInFor, now, next, aside);
    }

    Viewer without(Set<CaseId> next) {
        return new Viewer(me, standsInFor, now, watched, next);
    }

    /** Whether the viewer looks after the case, as its owner or for him. */
    boolean looksAfter(QueueRow row) {
        return row.owner()
                .filter(owner -> owner.equals(me) || standsInFor.contains(owner))
                .isPresent();
    }

    /** Whether the case is of somebody who is away and for whom the viewer stands in. */
    boolean standsIn(QueueRow row) {
        return row.owner().filter(standsInFor::contains).isPresent();
    }
}
