package org.appealdesk.evidence.decoder;

import static org.appealdesk.evidence.corpus.Outcomes.done;
import static org.appealdesk.evidence.corpus.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.corpus.OfficeFiles;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.appealdesk.evidence.process.DecoderLimits;
import org.appealdesk.evidence.process.DecoderProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file that somebody made to do harm ends in a clear word, and the next file is looked at as if nothing had been. */
class HostileFilesTest {
    private static final SafeDecoder DECODER = TestDecoder.shared();

    @TempDir
    private Path folder = Path.of("");

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @AfterEach
    void theNextFileIsLookedAt() throws IOException {
        Path good = Files.write(folder.resolve("good.png"), Pictures.halves("png", 8, 4));
        assertThat(done(DECODER.inspect(good, "good.png")).kind()).isEqualTo(FileKind.PNG);
    }

    static Stream<Arguments> refusals() {
        byte[] png = Pictures.halves("png", 800, 400);
        return Stream.of(
                argumentSet("no bytes", new byte[0], Reason.EMPTY),
                argumentSet("more pixels than there are", Pictures.flood(65_000, 65_000), Reason.TOO_MANY_PIXELS),
                argumentSet("a picture like a thread", Pictures.flood(1, 250_000), Reason.TOO_MANY_PIXELS),
                argumentSet("the widest picture", Pictures.flood(Integer.MAX_VALUE, 2), Reason.TOO_MANY_PIXELS),
                argumentSet("a flood without its pixels", Pictures.flood(60_000, 60_000), Reason.BROKEN),
                argumentSet("cut in its header", Arrays.copyOf(png, 20), Reason.BROKEN),
                argumentSet("a locked PDF", Pdfs.locked(), Reason.ENCRYPTED),
                argumentSet("a PDF of rubbish", letters("%PDF-1.7\n" + "rubbish ".repeat(100)), Reason.BROKEN),
                argumentSet("a bomb in a docx", OfficeFiles.bomb(80), Reason.TOO_MUCH_INSIDE),
                argumentSet("a locked docx", OfficeFiles.container("EncryptedPackage"), Reason.ENCRYPTED),
                argumentSet("a doc of zeros", OfficeFiles.container("WordDocument"), Reason.BROKEN),
                argumentSet(
                        "a docx whose text is no XML",
                        OfficeFiles.withDocument(OfficeFiles.docx("", ""), "<<<"),
                        Reason.BROKEN));
    }

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedWithItsReason(byte[] content, Reason reason) throws IOException {
        assertThat(refused(DECODER.inspect(write(content), "receipt.png"))).isEqualTo(reason);
    }

    @Test
    void aFileOfFourGigabytesIsRefusedByItsLength() throws IOException {
        Path sparse = folder.resolve("sparse.png");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(4L << 30);
        }

        assertThat(refused(DECODER.inspect(sparse, "sparse.png"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(DECODER.draw(sparse, Drawing.page(0)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aFloodWithItsPixelsIsShownSmaller() throws IOException {
        Path file = write(Pictures.black(60_000, 20_000));

        Pixels drawn = done(DECODER.draw(file, Drawing.page(0)));

        assertThat((long) drawn.width() * drawn.height()).isLessThanOrEqualTo(40_000_000);
        assertThat(drawn.every()).isEqualTo(6);
        assertThat(done(DECODER.inspect(file, "a.png")).contents())
                .isInstanceOfSatisfying(
                        Contents.Picture.class,
                        picture -> assertThat(picture.width()).isEqualTo(60_000));
    }

    @Test
    void aHundredThousandPagesAreCountedAndTheFirstRead() throws IOException {
        Inspection seen = done(DECODER.inspect(write(Pdfs.sharing(100_000)), "s.pdf"));

        assertThat(seen.contents()).isInstanceOfSatisfying(Contents.Pages.class, pages -> {
            assertThat(pages.pages()).isEqualTo(100_000);
            assertThat(pages.texts()).hasSize(1000);
        });
        assertThat(seen.oddities()).containsExactly(Oddity.TEXT_CUT);
    }

    static Stream<Arguments> oddities() {
        byte[] zip = OfficeFiles.docx("x", "y");
        return Stream.of(
                argumentSet("a script", "a.pdf", Pdfs.withScript(), Oddity.PROGRAM_CODE),
                argumentSet("a link", "a.pdf", Pdfs.withLink("http://127.0.0.1:1/"), Oddity.LINKS),
                argumentSet("an attachment", "a.pdf", Pdfs.withAttachment(), Oddity.ATTACHMENTS),
                argumentSet(
                        "a zip behind a jpg", "a.jpg", joined(Pictures.halves("jpg", 8, 4), zip), Oddity.TRAILING_DATA),
                argumentSet(
                        "a zip behind a png", "a.png", joined(Pictures.halves("png", 8, 4), zip), Oddity.TRAILING_DATA),
                argumentSet(
                        "a zip behind a gif", "a.gif", joined(Pictures.halves("gif", 8, 4), zip), Oddity.TRAILING_DATA),
                argumentSet("a zip behind a webp", "a.webp", joined(Pictures.webp(), zip), Oddity.TRAILING_DATA),
                argumentSet("a zip behind a pdf", "a.pdf", joined(Pdfs.saying("x"), zip), Oddity.TRAILING_DATA),
                argumentSet(
                        "a pdf behind rubbish",
                        "a.pdf",
                        joined(letters("GIF\n"), Pdfs.saying("x")),
                        Oddity.TRAILING_DATA),
                argumentSet("pages that are only counted", "a.pdf", Pdfs.growingFromItself(), Oddity.DAMAGED),
                argumentSet("macros in a docx", "a.docx", OfficeFiles.docxWithMacros("x"), Oddity.PROGRAM_CODE),
                argumentSet("macros in a xls", "a.xls", OfficeFiles.xlsWithMacros("x"), Oddity.PROGRAM_CODE));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void isToldAndNothingIsRun(String name, byte[] content, Oddity oddity) throws IOException {
        Inspection seen = done(DECODER.inspect(write(content), name));

        assertThat(seen.kind()).isEqualTo(FileKind.promisedBy(name).orElseThrow());
        assertThat(seen.oddities()).containsExactly(oddity);
    }

    @Test
    void aFurtherPictureBehindAPhotographBelongsToIt() throws IOException {
        byte[] jpeg = Pictures.halves("jpg", 8, 4);

        assertThat(done(DECODER.inspect(write(joined(jpeg, jpeg)), "a.jpg")).oddities())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aCutPictureIsDrawnAsFarAsItGoes(String format) throws IOException {
        byte[] whole = Pictures.noise(format, 400, 400);
        Path file = write(Arrays.copyOf(whole, whole.length / 2));

        Pixels drawn = done(DECODER.draw(file, Drawing.page(0)));

        assertThat(drawn.isDamaged()).isTrue();
        assertThat(drawn.height()).isEqualTo(400);
        assertThat(done(DECODER.inspect(file, "a." + format)).oddities()).containsExactly(Oddity.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.png",
                "C:\\Windows\\system32\\a.png",
                "a\u202Egpj.png",
                "a\0b\n\u0007.png",
                "\ud83d.png",
                ".png"
            })
    void aNameIsOnlyCompared(String name) throws IOException {
        Inspection seen = done(DECODER.inspect(write(Pictures.halves("png", 8, 4)), name));

        assertThat(seen.oddities()).isEmpty();
    }

    @Test
    void aVeryLongNameIsOnlyCompared() throws IOException {
        assertThat(done(DECODER.inspect(write(Pictures.halves("png", 8, 4)), "a".repeat(1_000_000) + ".png"))
                        .oddities())
                .isEmpty();
    }

    @Test
    void signsOfATextCannotTurnWhatIsShown() throws IOException {
        Inspection seen =
                done(DECODER.inspect(write("Paid \u202E000.1\u0008 \u2066x".getBytes(StandardCharsets.UTF_8)), "a"));

        assertThat(seen.contents()).isInstanceOfAny(Contents.Text.class, Contents.Opaque.class);
        Inspection plain =
                done(DECODER.inspect(write("Paid \u202E000.1 \u2066x".getBytes(StandardCharsets.UTF_8)), "a"));
        assertThat(plain.contents()).isEqualTo(new Contents.Text("Paid \ufffd000.1 \ufffdx"));
    }

    @Test
    void whoAsksTheNetworkWhileItIsReadGetsNone() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";

            DECODER.inspect(write(OfficeFiles.asking(address)), "a.docx");
            DECODER.inspect(write(Pdfs.withLink(address)), "a.pdf");

            assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatHoldsItselfEnds() throws IOException {
        Path file = write(Pdfs.drawingItself());
        try (SafeDecoder hasty = new DecoderProcess(DecoderLimits.USUAL.withPatience(Duration.ofSeconds(3)))) {
            assertThat(refused(hasty.inspect(file, "a.pdf"))).isEqualTo(Reason.TOO_SLOW);
            assertThat(refused(hasty.draw(file, Drawing.page(0)))).isEqualTo(Reason.TOO_SLOW);
        }
    }
}
