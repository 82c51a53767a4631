package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent types, against the folded text of a case. */
class SearchQueryTest {

    private static final String CASE =
            "2014388107 22813 adv-388107 cryptohanoi_21 nguyen van hoang 00110044917 84912345678 +84912345678 0912345678"
                    + " em chuyen thieu roi 500 000 dong";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+84 912 345 678",
                "+84912345678",
                "0084 912 345 678",
                "0912 345 678",
                "0912.345.678",
                "0912-345-678",
                "0912/345/678",
                "(0912) 345 678",
                "+84 (0) 912 345 678",
                "(+84) 912 345 678",
                "912 345 678",
                "345 678",
                "0912\u00a0345\u00a0678",
                "0912\u2013345\u2013678"
            })
    void a_phone_is_found_in_any_way_of_writing_it(String typed) {
        assertThat(SearchQuery.of(typed).finds(CASE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+84 912 345 678", "0084 912.345.678", "84912345678", "0912 345 678", "+84 (0) 912 345 678"})
    void a_phone_that_was_left_without_its_country_is_found_with_it_too(String typed) {
        assertThat(SearchQuery.of(typed).finds("22813 nguyen van hoang 0912345678"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+84 912 345 679", "0913 345 678", "+1 912 345 678", "678 345"})
    void another_phone_is_not(String typed) {
        assertThat(SearchQuery.of(typed).finds(CASE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 000", "em 500 000", "hoang 0912", "Nguyễn HOÀNG", "  chuyển   thiếu  ", "adv-388107"})
    void words_and_numbers_in_words_are_found(String typed) {
        assertThat(SearchQuery.of(typed).finds(CASE)).isTrue();
    }

    @Test
    void every_word_is_needed() {
        assertThat(SearchQuery.of("hoang minh").finds(CASE)).isFalse();
    }

    @Test
    void nothing_typed_finds_everything() {
        assertThat(SearchQuery.of("  ").isEmpty()).isTrue();
        assertThat(SearchQuery.of("  ").finds(CASE)).isTrue();
        assertThat(SearchQuery.of("x").isEmpty()).isFalse();
    }

    @Test
    void signs_alone_are_words() {
        assertThat(SearchQuery.of("+").finds(CASE)).isTrue();
        assertThat(SearchQuery.of("(").finds(CASE)).isFalse();
    }
}
