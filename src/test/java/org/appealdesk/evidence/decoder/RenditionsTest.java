package org.appealdesk.evidence.decoder;

import static org.appealdesk.evidence.corpus.Outcomes.done;
import static org.appealdesk.evidence.corpus.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Drawing.Rendition;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.corpus.Colours;
import org.appealdesk.evidence.corpus.Exif;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of unusual kinds, error levels, and copies with parts made black. */
class RenditionsTest {
    private static final SafeDecoder DECODER = TestDecoder.shared();
    private static final int RED = 0xffff0000;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    @TempDir
    private Path folder = Path.of("");

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @Test
    void aWebpIsShown() throws IOException {
        Pixels drawn = done(DECODER.draw(write(Pictures.webp()), Drawing.page(0)));

        assertThat(drawn.width()).isEqualTo(1);
        assertThat(drawn.height()).isEqualTo(1);
    }

    @Test
    void aPictureForPrintersIsShown() throws IOException {
        Pixels drawn = done(DECODER.draw(write(Pictures.cmykJpeg(16, 8)), Drawing.page(0)));

        assertThat(drawn.width()).isEqualTo(16);
        assertThat(drawn.at(0, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void aPictureThatWasNeverSavedInPartsIsOfOneLevel() throws IOException {
        byte[] plain = Pictures.halves("png", 64, 64);

        Pixels levels = done(DECODER.draw(write(plain), levels()));

        assertThat(levels.width()).isEqualTo(64);
        assertThat(brightness(levels, 0, 24)).isLessThan(60);
    }

    @Test
    void whatWasPutInLaterStandsOut() throws IOException {
        BufferedImage saved = ImageIO.read(new ByteArrayInputStream(Pictures.halves("jpg", 256, 64)));
        BufferedImage noise = ImageIO.read(new ByteArrayInputStream(Pictures.noise("png", 64, 64)));
        saved.createGraphics().drawImage(noise, 192, 0, null);

        Pixels levels = done(DECODER.draw(write(Pictures.written("png", saved)), levels()));

        assertThat(brightness(levels, 192, 256)).isGreaterThan(4 * brightness(levels, 0, 96) + 10);
    }

    private static Drawing levels() {
        return new Drawing(0, Drawing.WHOLE, Rendition.ERROR_LEVEL);
    }

    /** The mean of the green of some columns, 0 to 255. */
    private static double brightness(Pixels pixels, int from, int to) {
        double sum = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = from; x < to; x++) {
                sum += pixels.at(x, y) >> 8 & 0xff;
            }
        }
        return sum / ((to - from) * pixels.height());
    }

    @Test
    void aPageHasNoErrorLevels() throws IOException {
        assertThat(refused(DECODER.draw(write(Pdfs.saying("x")), levels()))).isEqualTo(Reason.NOT_SHOWN);
    }

    @Test
    void aPicturesCopyIsBlackWhereItWasBoxedAndSaysNothing() throws IOException {
        byte[] original = Exif.telling(Pictures.halves("jpg", 80, 40), 1);
        Path file = write(original);
        Path copy = folder.resolve("copy.png");

        assertThat(done(DECODER.redact(file, List.of(new Box(0, 0.5, 0, 0.5, 1)), copy)))
                .isEqualTo(copy);

        Pixels drawn = done(DECODER.draw(copy, Drawing.page(0)));
        assertThat(drawn.at(60, 20)).isEqualTo(BLACK);
        assertThat(drawn.at(79, 0)).isEqualTo(BLACK);
        assertThat(drawn.at(10, 20) & 0xff0000).isGreaterThan(0xf00000);
        Inspection seen = done(DECODER.inspect(copy, "copy.png"));
        assertThat(seen.kind()).isEqualTo(FileKind.PNG);
        assertThat(seen.provenance()).isEqualTo(Provenance.UNKNOWN);
        assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
                .doesNotContain("samsung");
        assertThat(file).hasBinaryContent(original);
    }

    @Test
    void aDocumentsCopyHoldsPicturesOfItsPagesAndNoWords() throws IOException {
        Path file = write(Pdfs.saying("account 00110044", "page two"));
        Path copy = folder.resolve("copy.pdf");

        done(DECODER.redact(file, List.of(new Box(1, 0, 0, 1, 0.5)), copy));

        Inspection seen = done(DECODER.inspect(copy, "copy.pdf"));
        assertThat(seen.contents()).isInstanceOfSatisfying(Contents.Pages.class, pages -> {
            assertThat(pages.pages()).isEqualTo(2);
            assertThat(pages.texts()).allSatisfy(text -> assertThat(text).isBlank());
        });
        assertThat(seen.provenance()).isEqualTo(Provenance.UNKNOWN);
        Pixels first = done(DECODER.draw(copy, Drawing.page(0)));
        Pixels second = done(DECODER.draw(copy, Drawing.page(1)));
        assertThat(first.width()).isEqualTo(400);
        assertThat(first.height()).isEqualTo(600);
        assertThat(near(first.at(10, 10), RED)).isTrue();
        assertThat(near(second.at(10, 10), BLACK)).isTrue();
        assertThat(near(second.at(10, 590), RED)).isTrue();
    }

    private static boolean near(int one, int other) {
        return Arrays.stream(new int[] {0, 8, 16})
                .allMatch(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) < 12);
    }

    @Test
    void whatCannotBeCopiedLeavesNothingBehind() throws IOException {
        Path copy = folder.resolve("copy");
        List<Box> elsewhere = List.of(new Box(7, 0, 0, 1, 1));

        assertThat(refused(DECODER.redact(write(Pdfs.sharing(201)), List.of(), copy)))
                .isEqualTo(Reason.TOO_MANY_PAGES);
        assertThat(refused(DECODER.redact(write(Pdfs.saying("x")), elsewhere, copy)))
                .isEqualTo(Reason.BROKEN);
        assertThat(refused(DECODER.redact(write(Pictures.webp()), elsewhere, copy)))
                .isEqualTo(Reason.BROKEN);
        assertThat(refused(DECODER.redact(write(new byte[] {'h', 'i'}), List.of(), copy)))
                .isEqualTo(Reason.NOT_SHOWN);

        assertThat(copy).doesNotExist();
    }

    @Test
    void whatShinesThroughIsWhiteInACopy() throws IOException {
        BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        Path copy = folder.resolve("copy.png");

        done(DECODER.redact(write(Pictures.written("png", clear)), List.of(), copy));

        assertThat(Colours.all(done(DECODER.draw(copy, Drawing.page(0))))).containsOnly(WHITE);
    }
}
