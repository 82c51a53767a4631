package org.appealdesk.evidence.decoder;

import static org.appealdesk.evidence.corpus.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.corpus.Exif;
import org.appealdesk.evidence.corpus.OfficeFiles;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.appealdesk.evidence.corpus.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of files that do no harm. */
class InspectionTest {
    private static final Instant MADE = Instant.parse("2026-11-23T07:03:22Z");

    @TempDir
    private Path folder = Path.of("");

    private Inspection inspect(String name, byte[] content) throws IOException {
        return done(TestDecoder.shared().inspect(Files.write(folder.resolve("file"), content), name));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(FileKind.JPEG, Pictures.halves("jpg", 8, 4)),
                arguments(FileKind.PNG, Pictures.halves("png", 8, 4)),
                arguments(FileKind.GIF, Pictures.halves("gif", 8, 4)),
                arguments(FileKind.WEBP, Pictures.webp()),
                arguments(FileKind.HEIC, Recordings.heic()),
                arguments(FileKind.PDF, Pdfs.saying("x")),
                arguments(FileKind.TEXT, "Xin chào".getBytes(StandardCharsets.UTF_8)),
                arguments(FileKind.DOCX, OfficeFiles.docx("x", "y")),
                arguments(FileKind.XLSX, OfficeFiles.xlsx("x")),
                arguments(FileKind.XLS, OfficeFiles.xls("x")),
                arguments(FileKind.MP3, Recordings.mp3()),
                arguments(FileKind.MP3, Recordings.countedMp3()),
                arguments(FileKind.MP4, Recordings.film("isom", MADE)),
                arguments(FileKind.MOV, Recordings.film("qt  ", MADE)),
                arguments(FileKind.AVI, Recordings.avi()),
                arguments(FileKind.REAL_MEDIA, Recordings.realMedia()),
                arguments(FileKind.WMV, Recordings.wmv(MADE)),
                arguments(FileKind.UNKNOWN, new byte[] {1, 2, 3, 0}));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theContentSaysWhatAFileIs(FileKind kind, byte[] content) throws Exception {
        Inspection seen = inspect("file", content);

        assertThat(seen.kind()).isEqualTo(kind);
        assertThat(seen.bytes()).isEqualTo(content.length);
        assertThat(seen.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(seen.oddities()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNameThatPromisesAnotherKindIsNoticed(FileKind kind, byte[] content) throws Exception {
        String wrong = kind == FileKind.PNG ? "receipt.pdf" : "receipt.png";

        assertThat(inspect(wrong, content).oddities()).containsExactly(Oddity.NAME_DIFFERS);
    }

    @Test
    void aPictureIsMeasuredAsItWasHeld() throws IOException {
        Inspection seen = inspect("photo.jpg", Exif.telling(Pictures.halves("jpg", 80, 40), 6));

        assertThat(picture(seen).width()).isEqualTo(40);
        assertThat(picture(seen).height()).isEqualTo(80);
        assertThat(picture(seen).hash()).isNotNull();
        assertThat(picture(seen).quantisation())
                .hasSize(2)
                .allSatisfy(table -> assertThat(table).hasSize(64));
    }

    @Test
    void aPictureTellsWhereItComesFrom() throws IOException {
        Inspection seen = inspect("photo.jpg", Exif.telling(Pictures.halves("jpg", 80, 40), 1));

        Provenance origin = seen.provenance();
        assertThat(origin.created()).isEqualTo("2026-11-23T07:03:22Z");
        assertThat(origin.takenAt()).isNull();
        assertThat(origin.software()).containsExactly("Snapseed 2.0");
        assertThat(origin.device()).isEqualTo("samsung SM-A546E");
        assertThat(origin.hasPosition()).isTrue();
        assertThat(seen.metadata()).contains(new Metadata("Exif IFD0", "Software", "Snapseed 2.0"));
    }

    @Test
    void aCameraWithoutAZoneIsTakenAtItsWord() throws IOException {
        Provenance origin = inspect("photo.jpg", Exif.withoutZone(Pictures.halves("jpg", 80, 40)))
                .provenance();

        assertThat(origin.takenAt()).isEqualTo(LocalDateTime.parse("2026-11-23T14:03:22"));
        assertThat(origin.created()).isNull();
        assertThat(origin.hasPosition()).isFalse();
    }

    @Test
    void everyCodeInAPictureIsRead() throws IOException {
        Inspection seen = inspect("pay.png", Pictures.codes("00020101021138570010A000000727", "https://example.org"));

        assertThat(picture(seen).codes())
                .containsExactlyInAnyOrder("00020101021138570010A000000727", "https://example.org");
    }

    @Test
    void picturesThatLookAlikeHashAlike() throws IOException {
        byte[] one = Pictures.halves("jpg", 800, 400);
        byte[] other = Pictures.halves("png", 400, 200);

        long first =
                Objects.requireNonNull(picture(inspect("a.jpg", one)).hash()).gradient();
        long second =
                Objects.requireNonNull(picture(inspect("b.png", other)).hash()).gradient();
        assertThat(Long.bitCount(first ^ second)).isLessThan(8);
    }

    @Test
    void aPictureThatMovesIsNoticed() throws IOException {
        assertThat(inspect("a.gif", Pictures.animatedGif()).oddities()).containsExactly(Oddity.ANIMATED);
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        Inspection seen = inspect("s.pdf", Pdfs.saying("one hundred", "two hundred"));

        assertThat(seen.contents()).isInstanceOfSatisfying(Contents.Pages.class, pages -> {
            assertThat(pages.pages()).isEqualTo(2);
            assertThat(pages.texts()).extracting(String::strip).containsExactly("one hundred", "two hundred");
        });
    }

    @Test
    void aPdfTellsWhoMadeItAndWhen() throws IOException {
        Inspection seen = inspect("s.pdf", Pdfs.withOrigin());

        assertThat(seen.provenance().created()).isEqualTo(MADE);
        assertThat(seen.provenance().software()).containsExactly("Core banking", "iText 7");
        assertThat(seen.provenance().author()).isEqualTo("VCB");
        assertThat(seen.metadata()).contains(new Metadata("PDF", "Producer", "iText 7"));
    }

    @Test
    void officeFilesAreReadAsText() throws IOException {
        Inspection docx = inspect("letter.docx", OfficeFiles.docx("Kính gửi quý công ty", "Minh"));

        assertThat(text(docx)).contains("Kính gửi quý công ty");
        assertThat(docx.provenance().author()).isEqualTo("Minh");
        assertThat(docx.provenance().software()).isNotEmpty();
        assertThat(text(inspect("t.xlsx", OfficeFiles.xlsx("Số dư 51.000.000"))))
                .contains("Số dư 51.000.000");
        assertThat(text(inspect("t.xls", OfficeFiles.xls("Số dư 51.000.000")))).contains("Số dư 51.000.000");
    }

    @Test
    void aTextIsReadInItsAlphabet() throws IOException {
        assertThat(text(inspect("a.txt", "Chuyển khoản".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Chuyển khoản");
        assertThat(text(inspect("a.txt", "\ufeffChuyển".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("Chuyển");
        assertThat(text(inspect("a.txt", "\ufeffChuyển".getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo("Chuyển");
        assertThat(text(inspect("a.txt", "đơn".getBytes(Charset.forName("windows-1258")))))
                .isEqualTo("đơn");
    }

    @Test
    void aLongTextIsCutAndSaysSo() throws IOException {
        Inspection seen = inspect("a.txt", "chuyển khoản ".repeat(200_000).getBytes(StandardCharsets.UTF_8));

        assertThat(text(seen)).hasSize(2_000_000);
        assertThat(seen.oddities()).containsExactly(Oddity.TEXT_CUT);
    }

    static Stream<Arguments> recordings() {
        return Stream.of(
                arguments("a.mp4", Recordings.film("isom", MADE), 12_500, 0, 0),
                arguments("a.mov", Recordings.film("qt  ", MADE), 12_500, 0, 0),
                arguments("a.avi", Recordings.avi(), 10_000, 320, 240),
                arguments("a.mp3", Recordings.mp3(), 10_000, 0, 0),
                arguments("a.mp3", Recordings.countedMp3(), 26_122, 0, 0),
                arguments("a.wmv", Recordings.wmv(MADE), 30_000, 640, 360),
                arguments("a.rmvb", Recordings.realMedia(), 61_000, 352, 288));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void aRecordingTellsHowItRuns(String name, byte[] content, int millis, int width, int height) throws IOException {
        assertThat(inspect(name, content).contents()).isInstanceOfSatisfying(Contents.Media.class, media -> {
            assertThat(media.duration()).isEqualTo(Duration.ofMillis(millis));
            assertThat(media.width()).isEqualTo(width);
            assertThat(media.height()).isEqualTo(height);
        });
    }

    @Test
    void aRecordingTellsWhenAndHowItWasMade() throws IOException {
        assertThat(inspect("a.mp4", Recordings.film("isom", MADE)).provenance().created())
                .isEqualTo(MADE);
        assertThat(inspect("a.mov", Recordings.film("qt  ", MADE)).provenance().created())
                .isEqualTo(MADE);
        Inspection wmv = inspect("a.wmv", Recordings.wmv(MADE));
        assertThat(wmv.provenance().created()).isEqualTo(MADE);
        assertThat(wmv.provenance().author()).isEqualTo("Minh");
        assertThat(wmv.contents()).extracting("codecs").asString().isEqualTo("[WMV3, WMA 2]");
        Inspection real = inspect("a.rm", Recordings.realMedia());
        assertThat(real.contents()).extracting("codecs").asString().isEqualTo("[RV40]");
        assertThat(real.metadata()).contains(new Metadata("RealMedia", "Title", "Clip"));
    }

    private static Contents.Picture picture(Inspection seen) {
        return assertThat(seen.contents())
                .asInstanceOf(type(Contents.Picture.class))
                .actual();
    }

    private static String text(Inspection seen) {
        return assertThat(seen.contents())
                .asInstanceOf(type(Contents.Text.class))
                .actual()
                .text();
    }
}
