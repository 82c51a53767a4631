package org.appealdesk.casework.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread of(Integer... minutes) {
        return Spread.of(Stream.of(minutes).map(Duration::ofMinutes).toList());
    }

    @Test
    void ofNothingNothingIsTold() {
        assertThat(of()).isEqualTo(new Spread(0, null, null));
        assertThat(of().isFew()).isFalse();
    }

    @Test
    void medianAndNinetiethAreLengthsThatOccurred() {
        assertThat(of(9, 1, 5)).isEqualTo(new Spread(3, Duration.ofMinutes(5), Duration.ofMinutes(9)));
        assertThat(of(4, 1, 3, 2))
                .as("the lower of the two in the middle")
                .isEqualTo(new Spread(4, Duration.ofMinutes(2), Duration.ofMinutes(4)));
        List<Duration> ten =
                IntStream.rangeClosed(1, 10).mapToObj(Duration::ofMinutes).toList();
        assertThat(Spread.of(ten)).isEqualTo(new Spread(10, Duration.ofMinutes(5), Duration.ofMinutes(9)));
    }

    @Test
    void fewerThanFiveAreFew() {
        assertThat(of(1, 2, 3, 4).isFew()).isTrue();
        assertThat(of(1, 2, 3, 4, 5).isFew()).isFalse();
    }
}
