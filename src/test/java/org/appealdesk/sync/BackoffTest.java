package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static long[] seconds(Backoff backoff, int tries) {
        return IntStream.range(0, tries)
                .mapToLong(_ -> backoff.next(Optional.empty()).toMillis() / 500)
                .toArray();
    }

    @Test
    void doublesUpToAMinute() {
        assertThat(seconds(new Backoff(() -> 1), 8)).containsExactly(2, 4, 8, 16, 32, 64, 120, 120);
    }

    @Test
    void chanceTakesAwayUpToAHalf() {
        assertThat(seconds(new Backoff(() -> 0), 8)).containsExactly(1, 2, 4, 8, 16, 32, 60, 60);
    }

    @Test
    void isNeverShorterThanTheBackendAsked() {
        Backoff backoff = new Backoff(() -> 0);

        assertThat(backoff.next(Optional.of(Duration.ofMinutes(5)))).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.next(Optional.of(Duration.ofMillis(1)))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void beginsAnewOnceItWorked() {
        Backoff backoff = new Backoff(() -> 1);
        seconds(backoff, 5);
        backoff.reset();

        assertThat(backoff.next(Optional.empty())).isEqualTo(Duration.ofSeconds(1));
    }
}
