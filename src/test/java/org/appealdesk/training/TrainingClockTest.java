package org.appealdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.training.TrainingClock.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingClockTest {
    private static final Instant START = Instant.parse("2026-10-14T07:00:00Z");

    private static final List<Speed> SPEEDS = List.of(Speed.values());

    private final Stopwatch real = new Stopwatch();
    private final TrainingClock clock = new TrainingClock(START, real);

    @Test
    void stands_still_until_it_is_told_to_run() {
        real.pass(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.running()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Speed.class)
    void runs_as_many_times_as_fast_as_it_is_told(Speed speed) {
        clock.run(speed);
        real.pass(Duration.ofMillis(1500));
        assertThat(clock.instant()).isEqualTo(START.plusMillis(1500L * speed.factor()));
        assertThat(clock.speed()).isEqualTo(speed);
    }

    @Test
    void a_change_of_speed_counts_from_where_the_clock_is() {
        clock.run(Speed.X60);
        real.pass(Duration.ofSeconds(2));
        clock.run(Speed.X1);
        real.pass(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(2 * 60 + 5));
    }

    @Test
    void a_pause_keeps_the_time_and_the_speed() {
        clock.run(Speed.X10);
        real.pass(Duration.ofSeconds(1));
        clock.pause();
        real.pass(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
        assertThat(clock.running()).isFalse();
        assertThat(clock.speed()).isEqualTo(Speed.X10);

        clock.run(clock.speed());
        real.pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void does_not_pass_its_limit_and_catches_up_when_that_is_lifted() {
        clock.limit(START.plusSeconds(30));
        clock.run(Speed.X60);
        real.pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
        assertThat(clock.reached()).isEqualTo(START.plusSeconds(120));

        clock.limit(START.plusSeconds(100));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(100));
        clock.limit(null);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void a_limit_in_the_past_stops_it_where_it_is() {
        clock.run(Speed.X1);
        real.pass(Duration.ofSeconds(10));
        clock.limit(START.plusSeconds(3));
        real.pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void what_was_missed_behind_a_limit_is_not_made_up_after_a_pause() {
        clock.limit(START.plusSeconds(5));
        clock.run(Speed.X1);
        real.pass(Duration.ofSeconds(60));
        clock.pause();
        clock.limit(null);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void moves_on_but_never_back() {
        clock.moveTo(START.plusSeconds(90));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
        clock.moveTo(START);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void never_goes_back_whatever_is_done_to_it(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Instant> seen = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Instant somewhere = clock.instant().plusSeconds(random.nextInt(-100, 200));
            switch (random.nextInt(7)) {
                case 0 -> clock.pause();
                case 1 -> clock.run(SPEEDS.get(random.nextInt(SPEEDS.size())));
                case 2 -> clock.limit(somewhere);
                case 3 -> clock.limit(null);
                case 4 -> clock.hold();
                case 5 -> clock.moveTo(somewhere);
                default -> real.pass(Duration.ofMillis(random.nextInt(5_000)));
            }
            seen.add(clock.instant());
        }
        assertThat(seen).as("seed " + seed).isSorted();
    }
}
