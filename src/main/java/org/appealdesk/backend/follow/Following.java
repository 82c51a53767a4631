package org.appealdesk.backend.follow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.feed.CasePages;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.feed.Unmaskings;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.people.People;

/**
 * Everything with which consoles follow cases, on one node. Safe for use by several threads.
 */
public final class Following implements AutoCloseable {

    private final SlowReaders slow = new SlowReaders();
    private final ChangesEndpoint changes;
    private final SnapshotEndpoint snapshot;
    private final UnmaskEndpoint unmask;
    private final Presences presences;
    private final PresenceEndpoint presence;
    private final LiveEndpoint live;

    /**
     * @param closedFor how long a case stays in sight after its appeal ended
     * @param clock the authority's
     * @param nanoTime a monotonic clock in nanoseconds
     */
    public Following(
            Database database,
            People people,
            FeedWatch watch,
            Duration closedFor,
            InstantSource clock,
            LongSupplier nanoTime) {
        var feed = new ChangeFeed(database);
        var readers = new Readers(closedFor);
        this.changes = new ChangesEndpoint(feed, watch, readers, clock, nanoTime);
        this.snapshot = new SnapshotEndpoint(feed, new CasePages(database), readers, slow);
        this.unmask = new UnmaskEndpoint(new Unmaskings(database), readers);
        this.presences = new Presences(database, readers);
        this.presence = new PresenceEndpoint(presences, readers);
        this.live = new LiveEndpoint(watch, presences, people, slow);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                changes.endpoint(), snapshot.endpoint(), live.endpoint(), presence.endpoint(), unmask.endpoint());
    }

    /**
     * To be called every 15 seconds: gives listening consoles a sign of life, ends those whose token lets them in no
     * more, and lets go of who has stopped reading.
     *
     * @throws org.appealdesk.casework.StorageException when the database does not answer; to be called again all the same
     */
    public void beat() {
        slow.beat();
        live.beat();
        presences.sweep();
    }

    /**
     * To be called every second or so: tells listening consoles who looks at what, whichever node they told it.
     *
     * @throws org.appealdesk.casework.StorageException when the database does not answer; to be called again all the same
     */
    public void look() {
        live.look();
    }

    /** How many consoles listen. */
    public int listening() {
        return live.count();
    }

    /** Ends what is under way for consoles that wait or listen; to be called before the server is closed. */
    @Override
    public void close() {
        changes.close();
        live.close();
    }
}
