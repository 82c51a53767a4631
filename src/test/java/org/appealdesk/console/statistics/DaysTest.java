package org.appealdesk.console.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.appealdesk.casework.statistics.Period;
import org.appealdesk.console.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-04", "2026-11-4", " 2026-11-04 "})
    void aDayIsWrittenAsItIsSorted(String written) {
        assertThat(Days.parse(written, Language.ENGLISH)).contains(DAY);
        assertThat(Days.parse(written, Language.VIETNAMESE)).contains(DAY);
    }

    @Test
    void inVietnameseAlsoAsItIsSaidThere() {
        assertThat(Days.parse("4/11/2026", Language.VIETNAMESE)).contains(DAY);
        assertThat(Days.parse("4/11/2026", Language.ENGLISH))
                .as("could be April")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2026-13-01", "11/4/26", "tomorrow", "2026-11-04T00:00"})
    void whatIsNoDayIsNone(String written) {
        assertThat(Days.parse(written, Language.VIETNAMESE)).isEmpty();
    }

    @Test
    void ownDaysAreAPeriodOnlyInOrderAndNotTooMany() {
        assertThat(own(Optional.of(DAY), Optional.of(DAY))).contains(new Period(DAY, DAY, ZoneOffset.UTC));
        assertThat(own(Optional.of(DAY), Optional.of(DAY.minusDays(1)))).isEmpty();
        assertThat(own(Optional.of(DAY), Optional.of(DAY.plusYears(2)))).isEmpty();
        assertThat(own(Optional.of(DAY), Optional.empty())).isEmpty();
        assertThat(Days.TODAY.period(NOON, ZoneOffset.UTC, Optional.empty(), Optional.empty()))
                .contains(new Period(DAY, DAY, ZoneOffset.UTC));
    }

    private static Optional<Period> own(Optional<LocalDate> first, Optional<LocalDate> last) {
        return Days.OWN.period(NOON, ZoneOffset.UTC, first, last);
    }
}
