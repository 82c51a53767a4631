package org.appealdesk.backend.decide;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import org.appealdesk.backend.database.Database;
import org.appealdesk.casework.StorageException;

/**
 * The clock of the database, which all nodes share, told without asking for each reading: it is asked now and then, and
 * a monotonic clock counts on from there. This machine's own time of day plays no part (edge 13). Safe for use by
 * several threads.
 */
public final class DatabaseClock implements InstantSource {

    /** The fastest of a few round trips tells the time best. */
    private static final int SAMPLES = 5;

    /**
     * What the database's clock said.
     *
     * @param at by the monotonic clock, in the middle of the round trip
     * @param roundTrip in nanoseconds
     */
    private record Sample(Instant said, long at, long roundTrip) {}

    private final Database database;
    private final LongSupplier nanoTime;
    private volatile Sample sample;

    /**
     * Asks for the time.
     *
     * @param nanoTime a monotonic clock in nanoseconds, such as {@code System::nanoTime}
     * @throws StorageException when the database does not answer
     */
    public DatabaseClock(Database database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.sample = ask();
    }

    /**
     * Asks again; to be done every minute or so, because clocks drift.
     *
     * @throws StorageException when the database does not answer; the clock counts on from the last answer
     */
    public void refresh() {
        sample = ask();
    }

    @Override
    public Instant instant() {
        Sample last = sample;
        return last.said().plusNanos(nanoTime.getAsLong() - last.at());
    }

    /** Since the database was asked last. */
    public Duration age() {
        return Duration.ofNanos(nanoTime.getAsLong() - sample.at());
    }

    private Sample ask() {
        return database.ask("ask for the time", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT clock_timestamp()")) {
                Sample best = sample(select);
                for (int i = 1; i < SAMPLES; i++) {
                    Sample next = sample(select);
                    best = next.roundTrip() < best.roundTrip() ? next : best;
                }
                return best;
            }
        });
    }

    private Sample sample(PreparedStatement select) throws SQLException {
        long before = nanoTime.getAsLong();
        try (ResultSet rows = select.executeQuery()) {
            long roundTrip = nanoTime.getAsLong() - before;
            rows.next();
            Instant said = rows.getObject(1, OffsetDateTime.class).toInstant();
            return new Sample(said, before + roundTrip / 2, roundTrip);
        }
    }
}
