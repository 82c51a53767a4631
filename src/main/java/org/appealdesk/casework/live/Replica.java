package org.appealdesk.casework.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What this device keeps: the backend's events as far as they have arrived, its own commands, and the uploads that are under
 * way. Every change is durable and whole when its method returns. Personal data is never kept in plain text. Safe for use by several threads.
 *
 * <p>Every method throws {@link org.appealdesk.casework.StorageException} when the disk fails.
 */
public interface Replica extends UploadsUnderWay, AutoCloseable {

    /** Cases of which there are events, in no particular order. */
    List<CaseId> cases();

    /** A case as far as its events have arrived; without events when it is not known. */
    CaseHistory history(CaseId caseId);

    /** Whether an event that this command caused is here. */
    boolean hasEventsOf(String commandId);

    /** Where to go on in the feed; empty before the first snapshot was whole. */
    Optional<String> cursor();

    /** Own commands in their order, finished ones too. */
    List<OwnCommand> commands();

    /**
     * Keeps a new command, as waiting.
     *
     * @param seen see {@link OwnCommand#seen}
     * @param replaced the id of a refused command that this one is given instead of, or null
     */
    OwnCommand queue(AppealCommand command, long seen, @Nullable String replaced);

    /** Keeps what has become of commands, by their ids. */
    void mark(Map<String, OwnCommand.State> states);

    /** Forgets a command of which nobody wants to know any more. */
    void forget(String commandId);

    /** Keeps a page of the feed. Events that are here already are passed over; whole ones take the place of masked ones. */
    void keep(Page page);

    /**
     * What a page of the feed changes.
     *
     * @param removed cases that left this person's scope; their events are dropped
     * @param cursor where to go on
     * @param states of own commands, by their ids
     */
    record Page(List<FedEvent> events, Set<CaseId> removed, String cursor, Map<String, OwnCommand.State> states) {
        public Page {
            events = List.copyOf(events);
            removed = Set.copyOf(removed);
            states = Map.copyOf(states);
        }
    }

    /** A snapshot that was begun and not ended. */
    Optional<SnapshotUnderWay> snapshotUnderWay();

    /**
     * How far it got.
     *
     * @param after place of the last case kept
     */
    record SnapshotUnderWay(String cursor, long after) {}

    /** Begins a snapshot; what is here stays until the snapshot has something else, or has ended. */
    void beginSnapshot(String cursor);

    /**
     * Keeps cases of the snapshot instead of what was known of them.
     *
     * @param cases each with all its events, in order
     * @param after the place of the last case
     * @return what {@link #history} says of these cases now; to read 100,000 back would take as long as to keep them
     */
    List<CaseHistory> keepSnapshot(Map<CaseId, List<FedEvent>> cases, long after);

    /**
     * Drops the cases that the snapshot did not have, goes on from its cursor, and keeps what has become of own commands,
     * all at once.
     *
     * @param states is asked for the states, by the commands' ids, when it is known which cases are dropped; what it asks
     *     of this replica is answered as after the drop
     * @return the cases dropped
     */
    Set<CaseId> endSnapshot(Function<Set<CaseId>, Map<String, OwnCommand.State>> states);

    @Override
    void close();
}
