package org.appealdesk.casework.absence;

import java.time.Instant;
import org.appealdesk.engine.trade.AgentId;

/**
 * Somebody is away, and another one stands in. It ends by itself.
 *
 * @param id the authority's
 * @param plan what was recorded
 */
public record Absence(String id, AbsencePlan plan) {

    public AgentId person() {
        return plan.person();
    }

    public AgentId substitute() {
        return plan.substitute();
    }

    public Instant from() {
        return plan.from();
    }

    /** The first instant after it. */
    public Instant until() {
        return plan.until();
    }

    /** Whether it lasts at that instant: from its first instant on, and no longer at its end. */
    public boolean lasts(Instant at) {
        return !at.isBefore(from()) && at.isBefore(until());
    }

    /** Whether it is over at that instant. */
    public boolean isOver(Instant at) {
        return !at.isBefore(until());
    }

    /** Whether both have an instant in common. */
    boolean meets(AbsencePlan other) {
        return from().isBefore(other.until()) && other.from().isBefore(until());
    }
}
