package org.appealdesk.backend.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The monotonic clock stands still unless a test moves it. */
class DatabaseClockTest {
    private final Database database = Database.open(TestPostgres.fresh(), "test", 1);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Instant before = databaseTime();
    private final DatabaseClock clock = new DatabaseClock(database, nanos::get);

    @AfterEach
    void close() {
        database.close();
    }

    private Instant databaseTime() {
        return database.ask("ask", connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT clock_timestamp()")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    @Test
    @DisplayName("e13 · it tells the database's time and counts on by the monotonic clock alone")
    void countsOn() {
        Instant first = clock.instant();
        assertThat(first).isBetween(before, databaseTime());
        assertThat(clock.instant()).isEqualTo(first);

        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(clock.instant()).isEqualTo(first.plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("asking again puts right what drifted")
    void refreshes() {
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        clock.refresh();

        assertThat(clock.instant()).isBetween(before, databaseTime());
    }

    @Test
    @DisplayName("of several round trips the fastest counts, and its middle")
    void fastest() {
        Duration slow = Duration.ofSeconds(8);
        // Read before and after each question: the third takes 2 s by this clock, the others 8 s.
        var reading = new AtomicLong();
        var slowly = new AtomicLong();
        DatabaseClock measured = new DatabaseClock(database, () -> {
            long number = reading.getAndIncrement();
            boolean answer = number % 2 == 1;
            Duration trip = number == 5 ? Duration.ofSeconds(2) : slow;
            return number < 10 && answer ? slowly.addAndGet(trip.toNanos()) : slowly.get();
        });

        // Half of the third trip, and the two after it, have passed since the answer that counts.
        Instant expected = measured.instant().minus(Duration.ofSeconds(1)).minus(slow.multipliedBy(2));
        assertThat(expected).isBetween(before, databaseTime());
    }

    @Test
    @DisplayName("without the database it goes on from the last answer")
    void goesOn() {
        Instant first = clock.instant();
        database.close();
        nanos.addAndGet(1_000_000_000);

        assertThatThrownBy(clock::refresh).isInstanceOf(StorageException.class);
        assertThat(clock.instant()).isEqualTo(first.plusSeconds(1));
    }
}
