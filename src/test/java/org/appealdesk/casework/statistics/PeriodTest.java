package org.appealdesk.casework.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Test
    void todayIsThatOfTheZone() {
        Instant now = Instant.parse("2026-03-04T18:00:00Z");

        assertThat(Period.days(1, now, ZoneId.of("Asia/Ho_Chi_Minh")).first()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(Period.days(7, now, BERLIN)).isEqualTo(new Period(LocalDate.of(2026, 2, 26), DAY, BERLIN));
    }

    @Test
    void aDayIsToldByHoursAndMayHaveMoreOrFewerThanTwentyFour() {
        assertThat(parts(DAY, DAY)).isEqualTo(24);
        assertThat(parts(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29)))
                .as("summer time begins")
                .isEqualTo(23);
        assertThat(parts(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25)))
                .as("summer time ends")
                .isEqualTo(25);
    }

    private static int parts(LocalDate first, LocalDate last) {
        return new Period(first, last, BERLIN).bounds().size() - 1;
    }

    @Test
    void someWeeksAreToldByDaysAndMonthsByWeeksFromMonday() {
        assertThat(parts(DAY, DAY.plusDays(1))).isEqualTo(2);
        assertThat(parts(DAY, DAY.plusDays(34))).isEqualTo(35);
        Period months = new Period(DAY, DAY.plusDays(35), BERLIN);

        assertThat(months.grain()).isEqualTo(Period.Grain.WEEK);
        List<LocalDate> days = months.bounds().stream()
                .map(at -> LocalDate.ofInstant(at, BERLIN))
                .toList();
        assertThat(days.getFirst()).isEqualTo(DAY);
        assertThat(days.get(1)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(days.getLast()).isEqualTo(DAY.plusDays(36));
    }

    @Test
    void itHasAtLeastADayAndAtMostAYear() {
        assertThat(Period.isPossible(DAY, DAY)).isTrue();
        assertThat(Period.isPossible(DAY, DAY.plusDays(365))).isTrue();
        assertThat(Period.isPossible(DAY, DAY.plusDays(366))).isFalse();
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1), BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
