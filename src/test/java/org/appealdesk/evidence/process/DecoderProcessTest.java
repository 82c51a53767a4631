package org.appealdesk.evidence.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderProcessTest {

    private static final DecoderProcess DECODER = new DecoderProcess(DecoderLimits.USUAL);

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @Test
    void tellsAndDrawsAPicture() throws IOException {
        Path file = write("r.jpg", png(80, 40));

        Inspection seen = done(DECODER.inspect(file, "r.jpg"));
        Pixels drawn = done(DECODER.draw(file, Drawing.page(0)));

        assertThat(seen.kind()).isEqualTo(FileKind.PNG);
        assertThat(seen.bytes()).isEqualTo(Files.size(file));
        assertThat(seen.oddities()).containsExactly(Oddity.NAME_DIFFERS);
        assertThat(seen.contents()).isInstanceOfSatisfying(Contents.Picture.class, picture -> {
            assertThat(picture.width()).isEqualTo(80);
            assertThat(picture.height()).isEqualTo(40);
        });
        assertThat(drawn.width()).isEqualTo(80);
        assertThat(drawn.argb()).hasSize(3200).containsOnly(0xff000000);
    }

    @Test
    void makesAThumbnail() throws IOException {
        Pixels drawn = done(DECODER.draw(write("r.png", png(801, 400)), Drawing.thumbnail(100)));

        assertThat(drawn.width()).isEqualTo(100);
        assertThat(drawn.height()).isEqualTo(50);
        assertThat(drawn.every()).isEqualTo(8);
    }

    @Test
    void fortyMegapixelsAreShownPixelForPixel() throws IOException {
        Pixels drawn = done(DECODER.draw(write("r.png", png(8000, 5000)), Drawing.page(0)));

        assertThat(drawn.every()).isEqualTo(1);
        assertThat(drawn.argb()).hasSize(40_000_000);
    }

    @Test
    void drawsThePagesOfAPdf() throws IOException {
        Path file = write("s.pdf", pdf(3));

        assertThat(done(DECODER.inspect(file, "s.pdf")).contents())
                .isInstanceOfSatisfying(
                        Contents.Pages.class, pages -> assertThat(pages.pages()).isEqualTo(3));
        assertThat(done(DECODER.draw(file, Drawing.page(2))).width()).isEqualTo(1224);
        assertThat(refused(DECODER.draw(file, Drawing.page(3)))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void whatIsNoFileIsMissing() {
        assertThat(refused(DECODER.inspect(folder.resolve("none"), "none"))).isEqualTo(Reason.MISSING);
        assertThat(refused(DECODER.draw(folder, Drawing.page(0)))).isEqualTo(Reason.MISSING);
    }

    @Test
    void whoIsKilledIsReplaced() throws IOException {
        Path file = write("r.png", png(80, 40));
        done(DECODER.inspect(file, "r.png"));

        DECODER.processIds().forEach(id -> ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly));

        // The one that was killed may be asked once more before its end is noticed.
        DECODER.inspect(file, "r.png");
        assertThat(done(DECODER.inspect(file, "r.png")).kind()).isEqualTo(FileKind.PNG);
    }

    @Test
    void aTextIsNotDrawn() throws IOException {
        Path file = write("note.txt", "Xin chào".getBytes(StandardCharsets.UTF_8));

        assertThat(done(DECODER.inspect(file, "note.txt")).kind()).isEqualTo(FileKind.TEXT);
        assertThat(refused(DECODER.draw(file, Drawing.page(0)))).isEqualTo(Reason.NOT_SHOWN);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(int pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Reason refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.reason();
        };
    }
}
