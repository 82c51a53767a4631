package org.appealdesk.backend.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final UUID EPOCH = UUID.fromString("0190a5f2-7e1c-7abc-8def-0123456789ab");

    @Test
    void comesBackFromItsText() {
        for (Cursor cursor : new Cursor[] {
            Cursor.start(EPOCH), new Cursor(EPOCH, 4_294_967_296L, 17), new Cursor(EPOCH, -1, Long.MAX_VALUE)
        }) {
            assertThat(cursor.text()).matches("f1-[A-Za-z0-9_-]+");
            assertThat(Cursor.parse(cursor.text())).contains(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f1-", "f1-****", "f2-AAAA", "12345", "f1-AZClAA"})
    void takesNothingElseForOne(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    /** Also not with another spelling of the same bytes. */
    @Test
    void noticesEveryChangedLetter() {
        String text = new Cursor(EPOCH, 123_456, 789).text();
        var random = new Random(1);
        for (int i = 0; i < text.length(); i++) {
            char other = (char) ('A' + random.nextInt(26));
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            if (!changed.equals(text)) {
                assertThat(Cursor.parse(changed)).as(changed).isEmpty();
            }
        }
        assertThat(Cursor.parse(text + "=")).isEmpty();
        assertThat(Cursor.parse(text + "A")).isEmpty();
    }
}
