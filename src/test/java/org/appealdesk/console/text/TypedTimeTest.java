package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day as agents type them. */
class TypedTimeTest {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    /** 14:03:22 in Hà Nội. */
    private static final Instant NOW = Instant.parse("2026-11-23T07:03:22Z");

    @ParameterizedTest
    @CsvSource({
        "15:30, 2026-11-23T08:30:00Z",
        " 15h30 , 2026-11-23T08:30:00Z",
        "15H30, 2026-11-23T08:30:00Z",
        "14:03, 2026-11-24T07:03:00Z",
        "9.05, 2026-11-24T02:05:00Z"
    })
    void isTheNextTimeItIsThatLate(String typed, Instant expected) {
        assertThat(TypedTime.next(typed, NOW, HANOI)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "25:00", "12:60", "1530", "15:3", "15:30:00"})
    void anythingElseIsNoTime(String typed) {
        assertThat(TypedTime.next(typed, NOW, HANOI)).isEmpty();
    }

    @Test
    void thisVeryInstantIsOver() {
        assertThat(TypedTime.next("14:03", Instant.parse("2026-11-23T07:03:00Z"), HANOI))
                .contains(Instant.parse("2026-11-24T07:03:00Z"));
    }
}
