package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    private static List<String> found(String text, String query) {
        return FoldedText.of(text).find(Folding.fold(query)).stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }

    @Test
    void findsWordsWhateverTheirCaseAndDiacritics() {
        assertThat(found("Em chuyển đủ rồi, CHUYỂN ĐỦ nhé", "chuyen du")).containsExactly("chuyển đủ", "CHUYỂN ĐỦ");
        assertThat(found("Đinh Đức", "d")).containsExactly("Đ", "Đ");
        assertThat(found("Straße", "STRASSE")).isEmpty();
        assertThat(found("abc", "")).isEmpty();
        assertThat(found("", "abc")).isEmpty();
    }

    @Test
    void takesTheMarksOfALetterWithIt() {
        String apart = Normalizer.normalize("chuyển rồi", Normalizer.Form.NFD);
        assertThat(found(apart, "chuyen")).containsExactly(Normalizer.normalize("chuyển", Normalizer.Form.NFD));
        assertThat(found("a🙂b", "🙂b")).containsExactly("🙂b");
    }

    @Test
    void anySpaceIsOneSpace() {
        assertThat(found("hai  \n\u00a0 ba", "hai ba")).containsExactly("hai  \n\u00a0 ba");
        assertThat(found("  đầu", "dau")).containsExactly("đầu");
    }

    @Test
    void findsExactlyWhereTheFoldedTextHasIt() {
        long seed = 20261127;
        Random random = new Random(seed);
        String letters = "aAáÁâăđĐoôơỡ uưỰ  \n\u00a0eêệẾ1";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(12); at > 0; at--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String query = Folding.fold(text.substring(random.nextInt(text.length() + 1)));
            boolean expected = !query.isEmpty() && Folding.fold(text.toString()).contains(query);
            assertThat(!FoldedText.of(text.toString()).find(query).isEmpty())
                    .as("seed %d, round %d: “%s” in “%s”", seed, round, query, text)
                    .isEqualTo(expected);
        }
    }
}
