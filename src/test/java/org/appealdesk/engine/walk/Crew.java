package org.appealdesk.engine.walk;

import java.util.List;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.trade.AgentId;

/** Customer support in a walk. */
final class Crew {
    static final List<Actor.Staff> ALL = List.of(People.LAN, People.MINH, People.HOA, People.VINH);

    /** An agent who is also the buyer of the order. */
    static final Actor.Staff PARTY_TO_THE_TRADE =
            new Actor.Agent(new AgentId(Orders.buyer().accountId()));

    private Crew() {}
}
