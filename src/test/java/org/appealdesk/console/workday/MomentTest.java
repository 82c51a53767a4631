package org.appealdesk.console.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-23T18:03:22Z"); // the 24th, 01:03 in Hà Nội

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-11-23T19:03:22Z",
        "THREE_HOURS, 2026-11-23T21:03:22Z",
        "TOMORROW, 2026-11-25T02:00:00Z",
        "TWO_DAYS, 2026-11-26T02:00:00Z",
        "WEEK, 2026-12-01T02:00:00Z"
    })
    void daysAreThoseOfTheAgent(Moment moment, Instant expected) {
        assertThat(moment.after(NOW, HANOI)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackToTheMinute(Language language) {
        assertThat(Moment.read(" " + Moment.write(NOW, HANOI, language) + " ", HANOI))
                .contains(Instant.parse("2026-11-23T18:03:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleBesideAFieldIsWrittenLikeWhatIsInTheField(Language language) {
        Texts texts = new Texts(language, HANOI);
        String example = Moment.write(Instant.parse("2026-11-25T07:30:00Z"), HANOI, language);

        assertThat(texts.get("workday.when.at")).endsWith(example);
        assertThat(texts.get("absence.from")).endsWith(example);
        assertThat(texts.get("workday.when.unreadable")).contains(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30 10:00", "31/11/2026 10:00", "2026-11-24", "24/11/26 1:03"})
    void anythingElseIsNoMoment(String written) {
        assertThat(Moment.read(written, HANOI)).isEmpty();
    }
}
