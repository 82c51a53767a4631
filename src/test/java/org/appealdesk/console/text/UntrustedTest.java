package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "receipt.png", "Biên lai số 1 (đã duyệt).pdf", "领收书.jpg", "a😀b.png", "_a-b.c"})
    void leaves_harmless_text_alone(String text) {
        assertThat(Untrusted.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\t", "\n", "\r", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u200b", "\u200e",
                "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\ud800"
            })
    void shows_a_sign_for_what_must_not_work_or_cannot_be_seen(String sign) {
        assertThat(Untrusted.line("a" + sign + "b")).isEqualTo("a\ufffdb");
    }

    @Test
    void what_is_written_from_right_to_left_turns_nothing_around_it() {
        assertThat(Untrusted.line("إيصال.png")).isEqualTo("\u200eإيصال.png\u200e");
    }
}
