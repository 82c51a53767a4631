package org.appealdesk.casework.day;

import java.time.Instant;
import org.appealdesk.engine.trade.CaseId;

/**
 * Something to look at again.
 *
 * @param due by the authority's clock
 * @param reason why, in the agent's own words, never blank
 */
public record Reminder(String id, CaseId caseId, Instant due, String reason) {

    public Reminder {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reminder has a reason");
        }
    }

    /** The same at another time. */
    public Reminder at(Instant next) {
        return new Reminder(id, caseId, next, reason);
    }
}
