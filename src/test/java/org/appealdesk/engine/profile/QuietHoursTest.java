package org.appealdesk.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When support had better not call (t15). */
class QuietHoursTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "20:59:59, false",
        "21:00:00, true",
        "23:59:59, true",
        "00:00:00, true",
        "07:59:59, true",
        "08:00:00, false"
    })
    void theNightIsQuietWhereThePartyIs(LocalTime there, boolean isQuiet) {
        for (String zone : new String[] {"Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York"}) {
            ZoneId id = ZoneId.of(zone);
            assertThat(ContactRules.FORMER.isQuiet(DAY.atTime(there).atZone(id).toInstant(), id))
                    .as(zone)
                    .isEqualTo(isQuiet);
        }
    }

    @ParameterizedTest
    @CsvSource({"11:59, false", "12:00, true", "13:59, true", "14:00, false"})
    void aRestAtNoonDoesNotGoOverMidnight(LocalTime there, boolean isQuiet) {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");

        assertThat(noon.isQuiet(DAY.atTime(there).atZone(zone).toInstant(), zone))
                .isEqualTo(isQuiet);
    }

    @Test
    void hoursThatEndAsTheyBeginMeanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .withMessageContaining("12:00");
    }
}
