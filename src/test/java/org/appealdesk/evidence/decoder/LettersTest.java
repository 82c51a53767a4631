package org.appealdesk.evidence.decoder;

import static org.appealdesk.evidence.corpus.Outcomes.done;
import static org.appealdesk.evidence.corpus.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the letters of a page are told to be, they are drawn. */
class LettersTest {
    private static final SafeDecoder DECODER = TestDecoder.shared();

    @TempDir
    private Path folder = Path.of("");

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static String words(List<Letter> letters) {
        return letters.stream().map(Letter::text).collect(Collectors.joining()).strip();
    }

    @Test
    void eachPageHasItsOwn() throws IOException {
        Path file = file(Pdfs.saying("Sao ke 51,000,000", "VND"));

        List<Letter> first = done(DECODER.letters(file, 0));
        List<Letter> second = done(DECODER.letters(file, 1));

        assertThat(words(first)).isEqualTo("Sao ke 51,000,000");
        assertThat(words(second)).isEqualTo("VND");
        assertThat(second).extracting(Letter::box).filteredOn(Objects::nonNull).allMatch(box -> box.page() == 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "90, 0", "180, 0", "270, 0", "0, 90", "90, 90", "0, 180", "270, 30", "0, 330", "450, 0"})
    void theyAreWhereTheyAreDrawnHoweverPageAndLineAreTurned(int page, int line) throws IOException {
        Path file = file(Pdfs.turned(page, line, "HIM"));
        Pixels drawn = done(DECODER.draw(file, Drawing.page(0)));
        List<Box> boxes = done(DECODER.letters(file, 0)).stream()
                .map(Letter::box)
                .filter(Objects::nonNull)
                .toList();

        assertThat(boxes).hasSize(3);
        List<Point2D> ink = ink(drawn);
        assertThat(ink).isNotEmpty().allSatisfy(point -> assertThat(boxes).anyMatch(box -> isIn(box, point)));
        for (Box box : boxes) {
            assertThat(ink).anyMatch(point -> isIn(box, point));
            // Upright letters of 14 points: no box is much larger than its letter.
            assertThat(box.width() * drawn.width() * box.height() * drawn.height())
                    .isLessThan(4 * 2.2 * 14.0 * 14.0);
        }
    }

    /** The middles of all dark pixels, as shares of the page. */
    private static List<Point2D> ink(Pixels drawn) {
        List<Point2D> ink = new ArrayList<>();
        for (int y = 0; y < drawn.height(); y++) {
            for (int x = 0; x < drawn.width(); x++) {
                if ((drawn.at(x, y) & 0xff) < 0x80) {
                    ink.add(new Point2D.Double((x + 0.5) / drawn.width(), (y + 0.5) / drawn.height()));
                }
            }
        }
        return ink;
    }

    private static boolean isIn(Box box, Point2D point) {
        return new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()).contains(point);
    }

    @Test
    void whatLiesBesideThePageHasNoPlaceOnIt() throws IOException {
        List<Letter> letters = done(DECODER.letters(file(Pdfs.turned(0, 0, "M".repeat(30))), 0));

        assertThat(letters)
                .filteredOn(letter -> letter.box() == null && letter.text().equals("M"))
                .isNotEmpty();
        assertThat(letters).filteredOn(letter -> letter.box() != null).isNotEmpty();
    }

    @Test
    void onlyPagesThatThereAreHaveLetters() throws IOException {
        assertThat(refused(DECODER.letters(file(Pdfs.saying("one")), 1))).isEqualTo(Reason.BROKEN);
        assertThat(refused(DECODER.letters(file(Pdfs.locked()), 0))).isEqualTo(Reason.ENCRYPTED);
        assertThat(refused(DECODER.letters(file(Pictures.halves("png", 8, 4)), 0)))
                .isEqualTo(Reason.NOT_SHOWN);
        assertThat(refused(DECODER.letters(folder.resolve("none"), 0))).isEqualTo(Reason.MISSING);
    }
}
