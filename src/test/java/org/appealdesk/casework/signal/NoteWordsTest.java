package org.appealdesk.casework.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines are a transfer's note that names crypto. */
class NoteWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Nội dung: mua USDT, true",
        "USDT is what I wrote into the note, true",
        "My note says coins, true",
        "mua USDT, false",
        "Nội dung: tiền hàng, false",
        "Notes on bethany, false"
    })
    void aNoteAndCryptoInOneLine(String line, boolean isMeant) {
        assertThat(NoteWords.nameCryptoInNote(line)).isEqualTo(isMeant);
    }

    /** A party hands in what it wants to. Looking from each letter to the end would take hours for this one. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLineOfAMillionLettersIsReadInOnePass() {
        assertThat(NoteWords.nameCryptoInNote("a".repeat(1_000_000))).isFalse();
        assertThat(NoteWords.nameCryptoInNote("a".repeat(1_000_000) + " note usdt"))
                .isTrue();
    }
}
