package org.appealdesk.backend.feed;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.appealdesk.backend.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells waiting readers that the feed has grown, whichever node it was: at most once a period, however much there is.
 * It asks the database; while nobody listens it asks nothing. A hint says only that reading is worth while, and one that
 * is lost harms nobody who also reads now and then. Safe for use by several threads.
 */
public final class FeedWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    /** The newest event that may be read already. */
    private static final String NEWEST = """
            SELECT xid::text || '/' || position FROM events WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid DESC, position DESC LIMIT 1""";

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("appeal-desk-feed-watch").daemon().factory());
    private String newest = "";

    /** @param period how often to look, such as 10 ms */
    public FeedWatch(Database database, Duration period) {
        this.database = database;
        var _ = timer.scheduleWithFixedDelay(this::look, 0, period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Calls the listener after the feed has grown, and once soon, because it may have grown before. It is called on the
     * watch's own thread and must return at once.
     *
     * @return ends the listening
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        timer.execute(listener);
        return () -> listeners.remove(listener);
    }

    private void look() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            String now = newest();
            if (!now.equals(newest)) {
                newest = now;
                listeners.forEach(Runnable::run);
            }
        } catch (RuntimeException e) {
            // The timer would never call again.
            LOG.warn("Could not look for changes, or tell of them; the next look comes", e);
        }
    }

    private String newest() {
        return database.ask("look for changes", connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEWEST);
                    ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        });
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
