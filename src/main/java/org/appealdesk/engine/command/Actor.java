package org.appealdesk.engine.command;

import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

/** Who acts. */
public sealed interface Actor {

    /** The buyer or seller of the order. */
    record Party(Side side) implements Actor {}

    /** Customer support. */
    sealed interface Staff extends Actor {
        AgentId id();
    }

    record Agent(AgentId id) implements Staff {}

    /** May do what an agent may, and take over, void and decide escalated cases. */
    record Supervisor(AgentId id) implements Staff {}

    /** The exchange's own systems. */
    record Platform() implements Actor {}

    /** The authority's clock. */
    record Clock() implements Actor {}
}
