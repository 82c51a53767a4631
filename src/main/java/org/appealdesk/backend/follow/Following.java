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

/**
 * Everything with which consoles follow cases, on one node. Safe for use by several threads.
 */
public final class Following implements AutoCloseable {

    private final SlowReaders slow = new SlowReaders();
    private final ChangesEndpoint changes;
    private final SnapshotEndpoint snapshot;
    private final UnmaskEndpoint unmask;

    /**
     * @param closedFor how long a case stays in sight after its appeal ended
     * @param clock the authority's
     * @param nanoTime a monotonic clock in nanoseconds
     */
    public Following(
            Database database, FeedWatch watch, Duration closedFor, InstantSource clock, LongSupplier nanoTime) {
        var feed = new ChangeFeed(database);
        var readers = new Readers(closedFor);
        this.changes = new ChangesEndpoint(feed, watch, readers, clock, nanoTime);
        this.snapshot = new SnapshotEndpoint(feed, new CasePages(database), readers, slow);
        this.unmask = new UnmaskEndpoint(new Unmaskings(database), readers);
    }

    public List<Endpoint> endpoints() {
        return List.of(changes.endpoint(), snapshot.endpoint(), unmask.endpoint());
    }

    /** To be called every 15 seconds: lets go of who has stopped reading. */
    public void beat() {
        slow.beat();
    }

    /** Answers all who wait, so that the server can close at once; to be called before that. */
    @Override
    public void close() {
        changes.close();
    }
}
