package org.appealdesk.engine.state;

import java.time.Instant;
import org.appealdesk.engine.event.SupportEvent.Grant;
import org.appealdesk.engine.trade.AgentId;

/**
 * An agent's hold on a case. When it has run out the holder may go on, and anybody else may claim.
 *
 * @param until first instant at which it has run out; moved on by the holder's work
 */
public record Lease(Grant grant, Instant until) {
    public static Lease from(Grant grant, Instant at) {
        return new Lease(grant, at.plusSeconds(grant.leaseSeconds()));
    }

    public AgentId agent() {
        return grant.agent();
    }

    public boolean runOut(Instant now) {
        return !now.isBefore(until);
    }

    public Lease renewed(Instant at) {
        return from(grant, at);
    }
}
