package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Letter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Words on a page are found without their marks, and marked line by line. */
class FoldedPageTest {
    private static final Offset<Double> NEAR = Offset.offset(1e-9);

    /** Letters a hundredth wide and a fiftieth high; each text is a line, with a space after it. */
    private static List<Letter> page(String... lines) {
        List<Letter> letters = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            String text = lines[line];
            for (int at = 0; at < text.length(); at++) {
                letters.add(new Letter(text.substring(at, at + 1), new Box(0, at * 0.01, line * 0.1, 0.01, 0.02)));
            }
            letters.add(new Letter(" ", null));
        }
        return letters;
    }

    private static void assertIs(Box box, double left, double top, double width) {
        assertThat(box.left()).isEqualTo(left, NEAR);
        assertThat(box.top()).isEqualTo(top, NEAR);
        assertThat(box.width()).isEqualTo(width, NEAR);
        assertThat(box.height()).isEqualTo(0.02, NEAR);
    }

    @Test
    void aPlaceIsOneBoxAroundItsLetters() {
        List<List<Box>> places = FoldedPage.of(page("Tên: Nguyễn Văn Đức")).places("van duc");

        assertThat(places).hasSize(1);
        assertThat(places.getFirst()).hasSize(1);
        assertIs(places.getFirst().getFirst(), 0.12, 0, 0.07);
    }

    @Test
    void aPlaceOverTwoLinesIsTwoBoxes() {
        List<List<Box>> places = FoldedPage.of(page("do Nguyen Van", "Duc nop")).places("van duc");

        assertThat(places).hasSize(1);
        assertThat(places.getFirst()).hasSize(2);
        assertIs(places.getFirst().getFirst(), 0.10, 0, 0.03);
        assertIs(places.getFirst().getLast(), 0, 0.1, 0.03);
    }

    @Test
    void manySpacesAreOneAndMarksThatStandForThemselvesAreNone() {
        List<Letter> letters = new ArrayList<>(page("so   tien", "51"));
        letters.add(5, new Letter("\u0301", new Box(0, 0.05, 0, 0.01, 0.02)));

        assertThat(FoldedPage.of(letters).places("so tien 51")).hasSize(1);
    }

    @Test
    void severalLettersDrawnAsOneAreMarkedAsOne() {
        Box ligature = new Box(0, 0.5, 0.5, 0.03, 0.02);

        assertThat(FoldedPage.of(List.of(new Letter("ffi", ligature))).places("f"))
                .containsExactly(List.of(ligature), List.of(ligature));
    }

    @Test
    void lettersThatAreNotDrawnHaveNoBox() {
        assertThat(FoldedPage.of(List.of(new Letter("a", null))).places("a")).containsExactly(List.of());
    }

    @Test
    void nothingIsFoundOfNothing() {
        assertThat(FoldedPage.of(page("abc")).places(" ")).isEmpty();
        assertThat(FoldedPage.of(List.of()).places("abc")).isEmpty();
        assertThat(FoldedPage.of(page("abc")).places("abd")).isEmpty();
    }
}
