package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"Nguyễn Đức,nguyen duc", "TRẦN  QUANG Minh,tran quang minh", "'  ưỡng\u00a0ợ ',uong o", "Ǻ,a"})
    void case_diacritics_and_doubled_spaces_go(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Test
    void every_word_must_be_there_in_any_order() {
        String text = Folding.fold("Nguyễn Văn Hoàng 2014388107");

        assertThat(Folding.matches(text, Folding.fold("hoang nguyễn"))).isTrue();
        assertThat(Folding.matches(text, Folding.fold("2 014 388"))).isTrue();
        assertThat(Folding.matches(text, Folding.fold("hoang minh"))).isFalse();
        assertThat(Folding.matches(text, "")).isTrue();
    }
}
