package org.appealdesk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.LiveLink;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.casework.live.SyncStatus.Link;
import org.appealdesk.protocol.http.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a replica and its backend together, round by round: sends what waits, then fetches what is new. What fails is
 * tried again, for weeks if need be. The status may be asked for by any thread; rounds belong to one.
 */
public final class Synchronizer implements LiveLink {

    private final Push push;
    private final Pull pull;
    private final LiveCases cases;
    private final ServerClock clock;
    private final Backoff backoff;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Runnable wake = () -> {};
    private volatile Consumer<Consumer<Runnable>> check = _ -> {};
    private volatile SyncStatus status = SyncStatus.atStart();

    /**
     * What is kept together.
     *
     * @param files brings the files of a command to the backend
     */
    record Sides(Backend backend, Replica replica, LiveCases cases, Push.FilesFirst files) {}

    /** @param random from 0 to 1 */
    Synchronizer(Sides sides, ServerClock clock, DoubleSupplier random) {
        this.push = new Push(sides.backend(), sides.cases(), sides.files());
        this.pull = new Pull(sides.backend(), sides.replica(), sides.cases(), this::progress);
        this.cases = sides.cases();
        this.clock = clock;
        this.backoff = new Backoff(random);
    }

    /** What a round came to. */
    sealed interface Round {
        /** All was sent and all that is new is here. */
        record Complete() implements Round {}

        /** It did not work; try again after a while. */
        record Again(Duration after) implements Round {}

        /** It will not work before somebody has done something. */
        record Stuck() implements Round {}
    }

    /** Sends and fetches all there is. */
    Round round() {
        try {
            check.accept(pull::anew);
            boolean sent = push.all();
            complete(fetch());
            // What came may have brought back what had been sent: a restored backend has forgotten it.
            while (sent && !cases.waiting().isEmpty()) {
                sent = push.all();
                complete(fetch());
            }
            if (!sent) {
                return new Round.Again(backoff.next(Optional.empty()));
            }
            backoff.reset();
            return new Round.Complete();
        } catch (UnansweredException e) {
            return failed(e);
        } catch (UpdateNeededException e) {
            set(status.with(Link.UPDATE_NEEDED, String.valueOf(e.getMessage())));
            return new Round.Stuck();
        }
    }

    private Instant fetch() {
        Optional<Instant> complete = Optional.empty();
        while (complete.isEmpty()) {
            complete = pull.once();
        }
        return complete.get();
    }

    private void complete(Instant to) {
        set(new SyncStatus(Link.LIVE, to, clock.pcAhead().orElse(null), null, ""));
    }

    private Round failed(UnansweredException e) {
        if (e.kind() == ProblemKind.NOT_SIGNED_IN || e.kind() == ProblemKind.FORBIDDEN) {
            set(status.with(Link.SIGNED_OUT, e.problem().detail()));
            return new Round.Stuck();
        }
        set(status.with(Link.OFFLINE, e.problem().detail()));
        return new Round.Again(backoff.next(e.retryAfter()));
    }

    /** Rounds end for a reason that is this device's own, such as a full disk. */
    void stopped(RuntimeException e) {
        set(status.with(Link.OFFLINE, String.valueOf(e.getMessage())));
    }

    private void progress(SyncStatus.@Nullable Progress progress) {
        set(new SyncStatus(Link.SYNCING, status.completeTo(), clock.pcAhead().orElse(null), progress, ""));
    }

    private void set(SyncStatus next) {
        if (!next.equals(status)) {
            status = next;
            watchers.forEach(Runnable::run);
        }
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void syncNow() {
        wake.run();
    }

    /** @param check what every round begins with; it is given the way to begin a new snapshot, see {@link Pull#anew} */
    void checkBy(Consumer<Consumer<Runnable>> check) {
        this.check = check;
    }

    /** @param wake makes the thread that goes round by round begin the next one */
    void wakeBy(Runnable wake) {
        this.wake = wake;
    }
}
