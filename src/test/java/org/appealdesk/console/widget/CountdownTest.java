package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.appealdesk.console.widget.Countdown.AtZero;
import org.appealdesk.console.widget.Countdown.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {

    private static final Instant FROM = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant DUE = FROM.plusSeconds(600);

    @ParameterizedTest
    @CsvSource({
        "600000, AUTHORITY_ACTS, CALM",
        "300001, AUTHORITY_ACTS, CALM",
        "300000, AUTHORITY_ACTS, SOON",
        "120001, AUTHORITY_ACTS, SOON",
        "120000, AUTHORITY_ACTS, URGENT",
        "1, AUTHORITY_ACTS, URGENT",
        "0, AUTHORITY_ACTS, AWAITING",
        "-1, AUTHORITY_ACTS, AWAITING",
        "1, OVERDUE, URGENT",
        "0, OVERDUE, OVERDUE",
        "-185000, OVERDUE, OVERDUE"
    })
    void urgency_goes_by_the_fraction_left_and_zero_is_over(long millisLeft, AtZero atZero, Urgency urgency) {
        Countdown countdown = new Countdown(FROM, DUE, atZero, "");

        assertThat(countdown.urgency(DUE.minusMillis(millisLeft))).isEqualTo(urgency);
    }

    @Test
    void the_bar_stays_between_full_and_empty() {
        Countdown countdown = new Countdown(FROM, DUE, AtZero.OVERDUE, "");

        assertThat(countdown.fraction(FROM.minusSeconds(5))).isEqualTo(1);
        assertThat(countdown.fraction(FROM.plusSeconds(300))).isEqualTo(0.5);
        assertThat(countdown.fraction(DUE.plusSeconds(5))).isZero();
        assertThat(countdown.left(DUE.plusSeconds(5))).isEqualTo(Duration.ofSeconds(-5));
    }

    @Test
    void a_wait_without_length_is_over() {
        assertThat(new Countdown(DUE, DUE, AtZero.OVERDUE, "").fraction(DUE)).isZero();
    }
}
