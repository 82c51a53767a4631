package org.appealdesk.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final Database database = Database.open(TestPostgres.fresh(), "pulse-test", 2);
    private final AtomicLong nanos = new AtomicLong();
    private final Pulse pulse = new Pulse(database, nanos::get);

    @AfterEach
    void close() {
        database.close();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void beatsUntilTheDatabaseHasNotAnsweredForAWhile() {
        pass(Duration.ofSeconds(4));
        assertThat(pulse.beats()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(pulse.beats()).isFalse();

        pulse.look();
        assertThat(pulse.beats()).isTrue();
    }

    @Test
    void tellsForHowLongATransactionHasHeldTheFeedUp() {
        database.inTransaction("write", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE installation SET epoch = gen_random_uuid()");
            }
            // The horizon is at this transaction only when a later one began.
            database.ask("write too", later -> {
                try (Statement statement = later.createStatement()) {
                    return statement.execute("SELECT pg_current_xact_id()");
                }
            });
            pulse.look();
            pass(Duration.ofSeconds(3));
            pulse.look();
            assertThat(pulse.feedLag()).isEqualTo(Duration.ofSeconds(3));
            return true;
        });

        assertThat(awaitNoLag()).isZero();
    }

    /** Other tests of this server have transactions of their own, all of them short. */
    private Duration awaitNoLag() {
        pulse.look();
        while (pulse.feedLag().isPositive()) {
            pulse.look();
        }
        return pulse.feedLag();
    }
}
