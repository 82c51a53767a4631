package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    private static final Instant SERVER = Instant.parse("2026-03-01T07:00:00Z");

    private final AtomicReference<Instant> pc = new AtomicReference<>(SERVER.plus(Duration.ofHours(3)));
    private final AtomicLong nanos = new AtomicLong(1_000_000_000);
    private final ServerClock clock = new ServerClock(pc::get, nanos::get);

    /** Time passes on both of this device's clocks. */
    private void pass(Duration time) {
        pc.updateAndGet(now -> now.plus(time));
        nanos.addAndGet(time.toNanos());
    }

    /** An answer that says so, after a round trip that long. */
    private void answer(Duration roundTrip, Instant says) {
        long sent = nanos.get();
        pass(roundTrip);
        clock.observe(sent, nanos.get(), says);
    }

    @Test
    void isThePcsClockAsLongAsNobodyHasSaid() {
        assertThat(clock.instant()).isEqualTo(pc.get());
        assertThat(clock.pcAhead()).isEmpty();
    }

    @Test
    void takesTheTimeForTheMiddleOfTheRoundTrip() {
        answer(Duration.ofSeconds(2), SERVER);

        assertThat(clock.instant()).isEqualTo(SERVER.plusSeconds(1));
        assertThat(clock.pcAhead()).contains(Duration.ofHours(3).plusSeconds(1));
    }

    @Test
    void goesOnByItself() {
        answer(Duration.ZERO, SERVER);
        pass(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(SERVER.plus(Duration.ofMinutes(5)));
    }

    @Test
    void believesTheFasterAnswer() {
        answer(Duration.ofMillis(20), SERVER);
        answer(Duration.ofSeconds(4), SERVER.plusSeconds(100));

        assertThat(clock.instant()).isEqualTo(SERVER.plusMillis(10 + 4_000));

        answer(Duration.ofMillis(2), SERVER.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(SERVER.plusSeconds(5).plusMillis(1));
    }

    /** After a day the quartz may be off by more than a slow answer is. */
    @Test
    void anOldMeasurementGivesWayToASlowerNewOne() {
        answer(Duration.ofMillis(2), SERVER);
        pass(Duration.ofDays(1));
        answer(Duration.ofSeconds(1), SERVER.plus(Duration.ofDays(1)).plusSeconds(7));

        assertThat(clock.instant())
                .isEqualTo(SERVER.plus(Duration.ofDays(1)).plusSeconds(7).plusMillis(500));
    }

    @Test
    void settingThePcsClockMovesNothing() {
        answer(Duration.ZERO, SERVER);
        pc.updateAndGet(now -> now.plusSeconds(1));

        assertThat(clock.instant()).isEqualTo(SERVER);
    }

    /** Monotonic clocks stand while a PC sleeps. */
    @Test
    void aSleepIsNoticedAndWhatWasKnownOfThePcsClockUsed() {
        answer(Duration.ZERO, SERVER);
        pc.updateAndGet(now -> now.plus(Duration.ofHours(8)));

        assertThat(clock.instant()).isEqualTo(SERVER.plus(Duration.ofHours(8)));

        answer(Duration.ofSeconds(3), SERVER.plus(Duration.ofHours(8)));
        assertThat(clock.instant()).isEqualTo(SERVER.plus(Duration.ofHours(8)).plusMillis(1_500));
    }
}
