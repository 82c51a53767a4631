package org.appealdesk.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.appealdesk.casework.signal.PlainText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, times and references in the text of documents. */
class WordsInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHAM GIA BAO | true",
                "Bảo Phạm Gia | true",
                "From: pham-gia.bao, Hanoi | true",
                "PHAM GIA | false",
                "PHAM GIA BINH BAO | false",
                "PHAM GIA BAOS | false",
                "'' | false"
            })
    void aNameIsFoundWithoutDiacriticsAndInAnyOrder(String text, boolean isFound) {
        assertThat(PlainText.hasName(text, "PHẠM GIA BẢO")).isEqualTo(isFound);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aNameIsFoundHoweverItIsTurned(long seed) {
        List<String> words = Arrays.asList("Nguyễn", "Thị", "Đoan", "Trang");
        Collections.shuffle(words, new Random(seed));

        assertThat(PlainText.hasName("Người nhận " + String.join(" ", words) + " 1903", "NGUYEN THI DOAN TRANG"))
                .as("seed " + seed)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:04:30, 02/03/2026",
                "02/03/2026 09:04:30",
                "2-3-2026 – 9:04:30",
                "2026-03-02T09:04:30",
                "02.03.2026, 09:04:30"
            })
    void aMomentIsReadInTheUsualForms(String text) {
        assertThat(Moments.of("Lúc " + text + " ạ")).containsExactly(LocalDateTime.parse("2026-03-02T09:04:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026 09:00", "02/03/2026", "09:04", "25:00 02/03/2026", "02/03/20260 09:04"})
    void whatIsNoMomentIsLeftOut(String text) {
        assertThat(Moments.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mã giao dịch: FT26061000000001 | FT26061000000001",
                "02/03 ck FT26061000000001 2.600.000 | FT26061000000001",
                "Reference number 6061-0000.0001 | 606100000001",
                "Transaction ID: ab123456 | AB123456",
                "Số tham chiếu 990011223 | 990011223"
            })
    void aReferenceIsFound(String text, String reference) {
        assertThat(References.of(text)).containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mã giao dịch: đang xử lý", "Reference: thanks a lot", "FT2606", "190355210917"})
    void otherWordsAreNoReference(String text) {
        assertThat(References.of(text)).isEmpty();
    }
}
