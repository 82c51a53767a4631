package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.SettableClock;
import org.junit.jupiter.api.Test;

class TickerTest {

    private static final Instant START = Instant.parse("2026-11-23T07:03:22Z");

    private final SettableClock clock = new SettableClock(START);

    @Test
    void it_shows_the_authoritys_time_as_of_the_last_pulse() {
        Ticker ticker = Fx.get(() -> new Ticker(clock));
        List<Instant> seen = new ArrayList<>();
        Fx.run(() -> ticker.nowProperty().subscribe(now -> seen.add(now)));

        clock.move(Duration.ofMinutes(1));
        assertThat(Fx.get(ticker::now)).isEqualTo(START);
        Fx.run(ticker::pulse);
        Fx.run(ticker::pulse);

        assertThat(seen).containsExactly(START, START.plusSeconds(60));
    }

    @Test
    void it_pulses_by_itself_until_stopped() {
        Ticker ticker = Fx.get(() -> new Ticker(clock));
        Fx.run(ticker::start);
        clock.move(Duration.ofSeconds(15));

        Fx.await("the ticker read the new time", () -> ticker.now().equals(START.plusSeconds(15)), () -> "");
        Fx.run(ticker::stop);
    }
}
