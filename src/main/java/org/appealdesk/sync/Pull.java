package org.appealdesk.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.appealdesk.casework.live.FedEvent;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.casework.live.SyncStatus.Progress;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.EventPlace;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SealedEvent;
import org.appealdesk.protocol.http.SnapshotLine;
import org.jspecify.annotations.Nullable;

/**
 * Follows the backend: page by page from the cursor; from a snapshot when there is no cursor, or when the backend was
 * restored and does not know it any more. For one thread.
 */
final class Pull {

    private static final int PAGE = 500;

    /** Cases of a snapshot that are kept at once: few enough to lose little when it is cut off. */
    private static final int CASES_AT_ONCE = 200;

    private final Backend backend;
    private final Replica replica;
    private final LiveCases cases;
    private final Consumer<@Nullable Progress> progress;

    /** @param progress is told how far a snapshot is, and null when it has ended */
    Pull(Backend backend, Replica replica, LiveCases cases, Consumer<@Nullable Progress> progress) {
        this.backend = backend;
        this.replica = replica;
        this.cases = cases;
        this.progress = progress;
    }

    /**
     * Takes the next page, or a whole snapshot.
     *
     * @return up to when everything is here now, by the backend's clock; empty when there is more
     * @throws UnansweredException when it has to be tried again
     */
    Optional<Instant> once() {
        Optional<String> cursor = replica.snapshotUnderWay().isPresent() ? Optional.empty() : replica.cursor();
        if (cursor.isEmpty()) {
            snapshot();
            return Optional.empty();
        }
        try {
            return page(backend.changes(cursor.get(), PAGE));
        } catch (UnansweredException e) {
            if (!cursorIsRefused(e)) {
                throw e;
            }
            snapshot(null);
            return Optional.empty();
        }
    }

    /**
     * Takes a whole snapshot in the place of what is here.
     *
     * @param begun is called when it has begun; if it is cut off later, {@link #once} goes on with it
     */
    void anew(Runnable begun) {
        snapshot(null, begun);
    }

    private static boolean cursorIsRefused(UnansweredException e) {
        return e.kind() == ProblemKind.OTHER_EPOCH || e.kind() == ProblemKind.MALFORMED;
    }

    private Optional<Instant> page(ChangesBody body) {
        List<FedEvent> events = new ArrayList<>();
        Set<CaseId> removed = new HashSet<>();
        for (ChangesBody.Change change : body.changes()) {
            SealedEvent event = change.event();
            if (event == null) {
                removed.add(change.caseId());
                events.removeIf(earlier -> earlier.caseId().equals(change.caseId()));
            } else {
                removed.remove(change.caseId());
                events.add(fed(change.caseId(), event));
            }
        }
        cases.arrived(events, removed, body.cursor());
        return body.more() ? Optional.empty() : Optional.of(body.serverTime());
    }

    private static FedEvent fed(CaseId id, SealedEvent event) {
        try {
            EventPlace place = EventPlace.of(event.event());
            return new FedEvent(id, place.version(), place.commandId(), event.event(), event.hash(), event.isMasked());
        } catch (IllegalArgumentException e) {
            throw UnansweredException.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void snapshot() {
        Optional<Replica.SnapshotUnderWay> underWay = replica.snapshotUnderWay();
        try {
            snapshot(underWay.orElse(null));
        } catch (UnansweredException e) {
            if (underWay.isEmpty() || !cursorIsRefused(e)) {
                throw e;
            }
            snapshot(null);
        }
    }

    private void snapshot(Replica.@Nullable SnapshotUnderWay resume) {
        snapshot(resume, () -> {});
    }

    private void snapshot(Replica.@Nullable SnapshotUnderWay resume, Runnable begun) {
        Taking taking = new Taking(resume == null, begun);
        backend.snapshot(resume, taking::line);
        taking.end();
    }

    /** Takes the lines of one snapshot. */
    private final class Taking {
        private final boolean fresh;
        private final Runnable begun;
        private final Map<CaseId, List<FedEvent>> batch = new LinkedHashMap<>();
        private long place;
        private long taken;
        private long of;

        Taking(boolean fresh, Runnable begun) {
            this.fresh = fresh;
            this.begun = begun;
        }

        void line(SnapshotLine line) {
            switch (line) {
                case SnapshotLine.Head head -> begin(head);
                case SnapshotLine.Case one -> take(one);
                case SnapshotLine.End _ -> keep();
            }
        }

        private void begin(SnapshotLine.Head head) {
            if (head.schema() > SnapshotLine.SCHEMA) {
                throw new UpdateNeededException();
            }
            of = head.cases();
            if (fresh) {
                replica.beginSnapshot(head.cursor());
            }
            begun.run();
            progress.accept(new Progress(0, of));
        }

        private void take(SnapshotLine.Case one) {
            batch.put(
                    one.caseId(),
                    one.events().stream().map(event -> fed(one.caseId(), event)).toList());
            place = one.place();
            if (batch.size() == CASES_AT_ONCE) {
                keep();
            }
        }

        private void keep() {
            if (!batch.isEmpty()) {
                cases.snapshot(batch, place);
                taken += batch.size();
                batch.clear();
                progress.accept(new Progress(taken, Math.max(of, taken)));
            }
        }

        void end() {
            cases.snapshotEnded();
            progress.accept(null);
        }
    }
}
