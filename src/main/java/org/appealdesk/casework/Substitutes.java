package org.appealdesk.casework;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.engine.trade.AgentId;

/** Who stands in for whom while somebody is away, as the authority knows it. Safe for use by several threads. */
@FunctionalInterface
public interface Substitutes {

    /** Nobody is away. */
    Substitutes NONE = (_, _) -> Set.of();

    /**
     * Who is away at that instant with this agent as substitute.
     *
     * @throws StorageException when it cannot be looked up
     */
    Set<AgentId> standsInFor(AgentId agent, Instant at);
}
