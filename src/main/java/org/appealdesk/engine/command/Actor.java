package org.appealdesk.engine.command;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Who acts. */
public sealed interface Actor {

    /** The buyer or seller of the order. */
    record Party(Side side) implements Actor {}

    /** As events name who acted: without what only mattered then. */
    default Actor recorded() {
        return this instanceof Agent agent ? new Agent(agent.id) : this;
    }

    /** Customer support. */
    sealed interface Staff extends Actor {
        AgentId id();
    }

    /**
     * As the authority knows this agent; all but the id is no part of what is stored or sent, see {@link #recorded}.
     *
     * @param since when this agent began; null when nobody knows
     * @param standsInFor who is away now and has named this agent as substitute
     */
    record Agent(AgentId id, @Nullable Instant since, Set<AgentId> standsInFor) implements Staff {
        public Agent {
            standsInFor = Set.copyOf(standsInFor);
        }

        public Agent(AgentId id, @Nullable Instant since) {
            this(id, since, Set.of());
        }

        public Agent(AgentId id) {
            this(id, null);
        }

        /** The same agent, as a substitute. */
        public Agent standingInFor(Set<AgentId> away) {
            return new Agent(id, since, away);
        }
    }

    /** May do what an agent may, and take over, void and decide escalated cases. */
    record Supervisor(AgentId id) implements Staff {}

    /** The exchange's own systems. */
    record Platform() implements Actor {}

    /** The authority's clock. */
    record Clock() implements Actor {}
}
