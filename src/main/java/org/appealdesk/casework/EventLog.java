package org.appealdesk.casework;

import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;

/**
 * The events of all cases, kept for ever. An event is sealed into its case's hash chain when it is appended.
 * Implementations are safe for use by several threads.
 */
public interface EventLog extends AutoCloseable {

    /** Ids of all cases, in the order of their first event. */
    List<CaseId> cases();

    /** The history of one case; without events when the case is not known. */
    CaseHistory history(CaseId caseId);

    /**
     * Keeps the events of one command, all or none, and returns only once they are durable. The command's id is the
     * idempotency key, for ever (edge 12).
     *
     * @param events follow on the last stored version of the case; may be empty when the command changed nothing
     * @throws StorageException when they could not be kept; nothing was stored then
     */
    Append append(AppealCommand command, List<RecordedEvent> events);

    /** What became of an append. */
    sealed interface Append {
        /** The events are durable. */
        record Stored() implements Append {}

        /**
         * The same command was stored before.
         *
         * @param events what it caused then
         */
        record Repeated(List<RecordedEvent> events) implements Append {}

        /** The same command was refused before, by a log that keeps refusals. */
        record RefusedBefore(Rejection rejection) implements Append {}

        /** The command's id was used for another command before. */
        record IdReused() implements Append {}

        /**
         * Somebody else was first.
         *
         * @param current the version of the case now
         */
        record VersionConflict(long current) implements Append {}
    }

    /** What an earlier append of this command gives: {@code Repeated}, {@code IdReused}, or empty when it is new. */
    Optional<Append> earlier(AppealCommand command);

    @Override
    void close();
}
