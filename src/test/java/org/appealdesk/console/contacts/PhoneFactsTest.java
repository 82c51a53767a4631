package org.appealdesk.console.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.appealdesk.console.contacts.PhoneFacts.Line;
import org.appealdesk.console.contacts.PhoneFacts.Status;
import org.appealdesk.engine.trade.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneFactsTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T07:03:22Z");

    @Test
    void a_number_with_country_code_tells_its_country_and_its_hour() {
        PhoneNumber phone = new PhoneNumber("0912 345 678", "+84912345678");

        PhoneFacts facts = PhoneFacts.of(phone);

        assertThat(facts.number()).isEqualTo("+84 912 345 678");
        assertThat(facts.masked()).isEqualTo("+84 ••• 5678");
        assertThat(facts.status()).isEqualTo(Status.VERIFIED);
        assertThat(facts.isOneLocalTime(NOVEMBER)).isTrue();
        assertThat(facts.zones().getFirst().getRules().getOffset(NOVEMBER).getId())
                .isEqualTo("+07:00");
    }

    @ParameterizedTest
    @CsvSource({
        "+84912345678, MOBILE, Vinaphone",
        "+842438252525, FIXED, ''",
        "+4930901820, FIXED, ''",
        "+12025550123, FIXED_OR_MOBILE, ''",
        "+4917612345678, MOBILE, O2",
        "+815012345678, VOIP, ''",
        "+18002345678, SPECIAL, ''"
    })
    void the_kind_of_line_and_the_carrier_follow_from_the_range(String e164, Line line, String carrier) {
        PhoneNumber phone = new PhoneNumber(e164, e164);

        assertThat(PhoneFacts.of(phone).line()).isEqualTo(line);
        assertThat(PhoneFacts.carrier(phone, Locale.UK)).isEqualTo(carrier);
    }

    @Test
    void of_a_number_without_country_code_neither_is_known() {
        PhoneNumber phone = new PhoneNumber("0912 345 678", null);

        assertThat(PhoneFacts.of(phone).line()).isEqualTo(Line.UNKNOWN);
        assertThat(PhoneFacts.carrier(phone, Locale.UK)).isEmpty();
    }

    @Test
    void the_place_is_told_in_the_agents_language() {
        PhoneNumber mobile = new PhoneNumber("+84912345678", "+84912345678");
        PhoneNumber berlin = new PhoneNumber("+49 30 901820", "+4930901820");

        assertThat(PhoneFacts.place(mobile, Locale.UK)).isEqualTo("Vietnam");
        assertThat(PhoneFacts.place(mobile, Locale.of("vi", "VN"))).isEqualTo("Việt Nam");
        assertThat(PhoneFacts.place(berlin, Locale.UK)).isEqualTo("Berlin");
    }

    @Test
    void a_number_of_a_wide_country_may_have_no_single_hour() {
        PhoneFacts facts = PhoneFacts.of(new PhoneNumber("+61 491 570 006", "+61491570006"));

        assertThat(facts.zones()).hasSizeGreaterThan(1);
        assertThat(facts.isOneLocalTime(NOVEMBER)).isFalse();
    }

    @Test
    void a_number_without_country_code_is_kept_as_typed() {
        PhoneNumber phone = new PhoneNumber("0912 345 678", null);

        PhoneFacts facts = PhoneFacts.of(phone);

        assertThat(facts.number()).isEqualTo("0912 345 678");
        assertThat(facts.masked()).isEqualTo("••• 5678");
        assertThat(facts.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(facts.zones()).isEmpty();
        assertThat(facts.isOneLocalTime(NOVEMBER)).isFalse();
        assertThat(PhoneFacts.place(phone, Locale.UK)).isEmpty();
    }

    @Test
    void words_instead_of_a_number_break_nothing() {
        PhoneFacts facts = PhoneFacts.of(new PhoneNumber("gọi Zalo", null));

        assertThat(facts.number()).isEqualTo("gọi Zalo");
        assertThat(facts.masked()).isEqualTo("•••");
    }

    @Test
    void a_number_its_country_does_not_have_is_told() {
        assertThat(PhoneFacts.of(new PhoneNumber("+84 12", "+841200000000000")).status())
                .isEqualTo(Status.IMPOSSIBLE);
    }
}
