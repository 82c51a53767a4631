package org.appealdesk.engine.story;

import java.util.List;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Step.Act;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

/** Who acts. Lan and Minh are agents, Hoa and Vinh supervisors. */
public final class People {
    public static final Actor BUYER = new Actor.Party(Side.BUYER);
    public static final Actor SELLER = new Actor.Party(Side.SELLER);
    public static final Actor.Agent LAN = new Actor.Agent(new AgentId("LAN"));
    public static final Actor.Agent MINH = new Actor.Agent(new AgentId("MINH"));
    public static final Actor.Supervisor HOA = new Actor.Supervisor(new AgentId("HOA"));
    public static final Actor.Supervisor VINH = new Actor.Supervisor(new AgentId("VINH"));
    /** All of customer support. */
    public static final List<Actor.Staff> STAFF = List.of(LAN, MINH, HOA, VINH);

    /** An agent who is also the buyer of the order. */
    public static final Actor.Staff BUYER_AS_AGENT =
            new Actor.Agent(new AgentId(Orders.buyer().accountId()));

    public static final Actor PLATFORM = new Actor.Platform();
    public static final Actor CLOCK = new Actor.Clock();

    private People() {}

    public static Act by(Actor actor, Action action) {
        return new Act(actor, action, null, null);
    }

    public static Act buyer(Action action) {
        return by(BUYER, action);
    }

    public static Act seller(Action action) {
        return by(SELLER, action);
    }

    public static Act party(Side side, Action action) {
        return by(new Actor.Party(side), action);
    }

    public static Act lan(Action action) {
        return by(LAN, action);
    }

    public static Act minh(Action action) {
        return by(MINH, action);
    }

    /** Hoa supervises. */
    public static Act hoa(Action action) {
        return by(HOA, action);
    }

    /** Vinh supervises too. */
    public static Act vinh(Action action) {
        return by(VINH, action);
    }

    public static Act platform(Action action) {
        return by(PLATFORM, action);
    }

    /** The clock looks whether anything is due. */
    public static Act clock() {
        return by(CLOCK, new ClockAction.LapseDeadline());
    }

    /** That side files with one piece of evidence; the contact gate is a step of its own. */
    public static Act files(Side side, ReasonCode reason) {
        return files(Moves.filing(side, reason));
    }

    public static Act files(Filing filing) {
        return party(filing.side(), Moves.file("A1", filing));
    }
}
