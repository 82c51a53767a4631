package org.appealdesk.engine.command;

import java.time.Instant;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Who acts. */
public sealed interface Actor {

    /** The buyer or seller of the order. */
    record Party(Side side) implements Actor {}

    /** As events name who acted: without what only mattered then. */
    default Actor recorded() {
        return this instanceof Agent(var id, var since) && since != null ? new Agent(id) : this;
    }

    /** Customer support. */
    sealed interface Staff extends Actor {
        AgentId id();
    }

    /**
     * @param since when this agent began, as the authority knows it; null when it does not. It is no part of what is
     *     stored or sent, see {@link #recorded}
     */
    record Agent(AgentId id, @Nullable Instant since) implements Staff {
        public Agent(AgentId id) {
            this(id, null);
        }
    }

    /** May do what an agent may, and take over, void and decide escalated cases. */
    record Supervisor(AgentId id) implements Staff {}

    /** The exchange's own systems. */
    record Platform() implements Actor {}

    /** The authority's clock. */
    record Clock() implements Actor {}
}
