package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spaces inside numbers are hard ones; they are written as ordinary ones here. */
class FormatsTest {

    private static final Instant AT = Instant.parse("2026-11-23T07:03:22Z");
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Formats english = new Formats(() -> Language.ENGLISH, () -> HANOI);
    private final Formats vietnamese = new Formats(() -> Language.VIETNAMESE, () -> HANOI);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            51000000  | VND  | 0 | ₫51,000,000    | 51.000.000 ₫
            1960.78   | USDT | 2 | 1,960.78 USDT  | 1.960,78 USDT
            0.10000000| BTC  | 8 | 0.10000000 BTC | 0,10000000 BTC
            -500000   | VND  | 0 | -₫500,000      | -500.000 ₫
            12.50     | USD  | 2 | $12.50         | 12,50 $
            """)
    void money_has_all_digits_of_its_scale(
            String amount, String code, int scale, String inEnglish, String inVietnamese) {
        Money money = Money.of(amount, new Asset(code, scale));

        assertThat(plain(english.money(money))).isEqualTo(inEnglish);
        assertThat(plain(vietnamese.money(money))).isEqualTo(inVietnamese);
    }

    @Test
    void decimals_keep_their_own_scale() {
        assertThat(english.decimal(new BigDecimal("26010"))).isEqualTo("26,010");
        assertThat(vietnamese.decimal(new BigDecimal("26010.50"))).isEqualTo("26.010,50");
    }

    @Test
    void times_carry_their_zone() {
        assertThat(plain(english.time(AT))).isEqualTo("14:03:22 ICT");
        assertThat(plain(vietnamese.time(AT))).isEqualTo("14:03:22 ICT");
        assertThat(plain(english.timeIn(AT, ZoneId.of("Europe/Berlin")))).isEqualTo("08:03:22 CET");
        assertThat(plain(english.dayAndTime(AT))).isEqualTo("23 Nov 2026, 14:03:22 ICT");
        assertThat(plain(vietnamese.dayAndTime(AT))).isEqualTo("23/11/2026, 14:03:22 ICT");
        assertThat(english.clock(AT)).isEqualTo("14:03:22");
    }

    @ParameterizedTest
    @CsvSource({"252,04:12", "0,00:00", "47,00:47", "3852,1:04:12", "-185,03:05", "90000,25:00:00"})
    void durations_count_minutes_and_seconds(long seconds, String shown) {
        assertThat(english.duration(Duration.ofSeconds(seconds))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2014388107,2 014 388 107", "388107,388 107", "107,107", "7,7"})
    void long_numbers_stand_in_groups(String digits, String shown) {
        assertThat(plain(english.grouped(digits))).isEqualTo(shown);
        assertThat(english.grouped(digits)).doesNotContain(" ");
    }

    @Test
    void counts_are_grouped_as_the_language_does() {
        assertThat(english.count(12_345)).isEqualTo("12,345");
        assertThat(vietnamese.count(12_345)).isEqualTo("12.345");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void a_day_in_a_course_needs_no_year_and_an_hour_no_seconds() {
        Instant evening = Instant.parse("2026-11-23T18:05:59Z");
        Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(texts.formats().shortDay(evening)).isEqualTo("24 Nov");
        assertThat(texts.formatsIn(Language.VIETNAMESE).shortDay(evening)).isEqualTo("24/11");
        assertThat(texts.formats().hour(evening)).isEqualTo("01:05");
    }
}
