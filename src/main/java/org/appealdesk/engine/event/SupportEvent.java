package org.appealdesk.engine.event;

import java.time.Instant;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/** Who works on a case. */
public sealed interface SupportEvent extends AppealEvent {

    /**
     * The case waits for customer support (R13, R17, R18).
     *
     * @param since when the wait began: the due instant when a deadline lapsed, whenever that was noticed
     * @param serviceBy what support aims at
     */
    record SupportAwaited(Instant since, Instant serviceBy) implements SupportEvent {}

    /**
     * t10.
     *
     * @param replaced the agent whose lease had run out, or null
     */
    record CaseClaimed(Grant grant, @Nullable AgentId replaced) implements SupportEvent {}

    /** t11. */
    record CaseReturned(String why) implements SupportEvent {}

    /** t11. */
    record CaseHandedOver(Grant grant, AgentId from, String why) implements SupportEvent {}

    /** t11. */
    record CaseTakenOver(Grant grant, @Nullable AgentId from, String why) implements SupportEvent {}

    /** The agent could not decide; a supervisor must. */
    record CaseEscalated(String why) implements SupportEvent {}

    /**
     * A lease.
     *
     * @param leaseSeconds it holds this long after the holder's last work
     * @param fencingToken grows with every grant of the case, so that work under an older one is recognised
     */
    record Grant(AgentId agent, long leaseSeconds, long fencingToken) {}
}
