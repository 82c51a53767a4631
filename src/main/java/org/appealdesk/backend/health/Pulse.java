package org.appealdesk.backend.health;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.appealdesk.backend.database.Database;

/**
 * How the database does, looked at every second, so that nobody who asks has to wait for a database that is gone. Safe
 * for use by several threads.
 */
public final class Pulse {

    /** Several looks failed, or one waits for long. */
    private static final Duration MISSED = Duration.ofSeconds(5);

    /**
     * What was seen.
     *
     * @param at by the monotonic clock
     * @param horizon the oldest transaction under way, which ends what may be read of the feed
     * @param since when it was first seen to hold the feed up; the moment itself when it does not
     */
    private record Look(long at, long horizon, long since) {}

    private final Database database;
    private final LongSupplier nanoTime;
    private volatile Look last;

    /**
     * Looks for the first time.
     *
     * @param nanoTime a monotonic clock in nanoseconds
     * @throws org.appealdesk.casework.StorageException when the database does not answer
     */
    public Pulse(Database database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.last = look(new Look(nanoTime.getAsLong(), -1, nanoTime.getAsLong()));
    }

    /** @throws org.appealdesk.casework.StorageException when the database does not answer */
    public void look() {
        last = look(last);
    }

    /** Other users' transactions may not be asked how old they are; that the oldest stays the same can be seen. */
    private Look look(Look before) {
        return database.ask("look how the database does", connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                            SELECT pg_snapshot_xmin(now)::text, pg_snapshot_xmin(now) < pg_snapshot_xmax(now)
                            FROM pg_current_snapshot() AS now""");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                long at = nanoTime.getAsLong();
                long horizon = Long.parseUnsignedLong(rows.getString(1));
                boolean same = rows.getBoolean(2) && horizon == before.horizon();
                return new Look(at, horizon, same ? before.since() : at);
            }
        });
    }

    /** Whether the database answered lately. */
    public boolean beats() {
        return nanoTime.getAsLong() - last.at() < MISSED.toNanos();
    }

    /** For how long, to the second, one transaction has held up the feed; by the last look. */
    public Duration feedLag() {
        Look seen = last;
        return Duration.ofNanos(seen.at() - seen.since());
    }
}
