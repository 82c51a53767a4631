package org.appealdesk.casework.absence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.Substitutes;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;

/**
 * The absences that are not over, as the authority knows them. What changes something may wait for the disk or the
 * network; the rest does not. Safe for use by several threads.
 */
public interface AbsenceBook extends Substitutes {

    /** Those that are not over, who is away first first. */
    List<Absence> absences();

    /** Who may be away or stand in, as far as it is known; by id. */
    List<Colleague> colleagues();

    /**
     * Records an absence.
     *
     * @return what is wrong with it; empty when it is recorded
     * @throws org.appealdesk.casework.StorageException when it could not be kept; nothing happened then
     * @throws NotReachedException when the authority does not answer
     */
    Optional<AbsenceRefusal> record(AbsencePlan plan, Actor.Staff by);

    /**
     * Ends an absence now, or lets it not begin.
     *
     * @return why it is not ended; empty when it is over
     * @throws org.appealdesk.casework.StorageException when it could not be kept; nothing happened then
     * @throws NotReachedException when the authority does not answer
     */
    Optional<AbsenceRefusal> end(Absence absence, Actor.Staff by);

    /**
     * Calls the watcher after each change, on any thread.
     *
     * @return ends the watching
     */
    Runnable watch(Runnable watcher);

    /** Somebody who works on cases. */
    record Colleague(AgentId id, String name) {}

    @Override
    default Set<AgentId> standsInFor(AgentId agent, Instant at) {
        return absences().stream()
                .filter(one -> one.substitute().equals(agent) && one.lasts(at))
                .map(Absence::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
