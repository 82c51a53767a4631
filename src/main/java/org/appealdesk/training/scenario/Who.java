package org.appealdesk.training.scenario;

import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Who can act in a script. */
enum Who {
    BUYER(Role.PARTY),
    SELLER(Role.PARTY),
    PLATFORM(Role.PLATFORM),
    AGENT(Role.STAFF),
    SUPERVISOR(Role.STAFF);

    private final Role role;

    Who(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** Null for those who are no party. */
    @Nullable Side side() {
        return switch (this) {
            case BUYER -> Side.BUYER;
            case SELLER -> Side.SELLER;
            case PLATFORM, AGENT, SUPERVISOR -> null;
        };
    }

    /** @param as for support: who it is */
    Actor actor(AgentId as) {
        return switch (this) {
            case BUYER -> new Actor.Party(Side.BUYER);
            case SELLER -> new Actor.Party(Side.SELLER);
            case PLATFORM -> new Actor.Platform();
            case AGENT -> new Actor.Agent(as);
            case SUPERVISOR -> new Actor.Supervisor(as);
        };
    }
}
