package org.appealdesk.evidence.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.corpus.Colours;
import org.appealdesk.evidence.likeness.Luminance;
import org.appealdesk.evidence.likeness.PictureHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said arrives, and what may not be said is not believed. */
class WireTest {
    private static final Provenance ORIGIN = new Provenance(
            LocalDateTime.parse("2026-11-23T14:03:22"),
            Instant.parse("2026-11-23T07:03:22.5Z"),
            Instant.parse("2026-11-23T07:20:00Z"),
            List.of("Snapseed"),
            "samsung",
            "Minh",
            true);

    static Stream<Contents> contents() {
        PictureHash hash = PictureHash.of(new Luminance(32, 32, new byte[1024]));
        return Stream.of(
                new Contents.Picture(80, 40, hash, List.of(Collections.nCopies(64, 255)), List.of("code")),
                new Contents.Picture(0, 0, null, List.of(), List.of()),
                new Contents.Pages(3, List.of("một", "hai", "\ud83d\ude00")),
                new Contents.Text("x".repeat(WireLimits.TEXT)),
                new Contents.Media(Duration.ofMillis(12_500), 640, 360, List.of("H264", "AAC")),
                new Contents.Media(null, 0, 0, List.of()),
                new Contents.Opaque());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void anInspectionArrives(Contents contents) throws IOException {
        Outcome<Inspection> said = new Outcome.Done<>(new Inspection(
                FileKind.JPEG,
                4711,
                "0f".repeat(32),
                contents,
                ORIGIN,
                List.of(new Metadata("Exif", "Software", "Snapseed")),
                Set.of(Oddity.DAMAGED, Oddity.LINKS)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Answers.writeInspection(said, out);

        assertThat(Answers.readInspection(read(out))).isEqualTo(said);
    }

    private static InputStream read(ByteArrayOutputStream out) {
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void refusalsAndPixelsArrive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outcome<Pixels> refused = new Outcome.Refused<>(new Refusal(Reason.BROKEN, "no end"));
        Answers.writePixels(refused, out);
        int[] argb = new Random(3).ints(50_000).toArray();
        Answers.writePixels(new Outcome.Done<>(Pixels.of(500, 100, argb, 3, true)), out);
        InputStream in = read(out);

        assertThat(Answers.readPixels(in)).isEqualTo(refused);
        assertThat(Answers.readPixels(in)).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Pixels pixels = (Pixels) done.value();
            assertThat(Colours.all(pixels)).isEqualTo(argb);
            assertThat(pixels.every()).isEqualTo(3);
            assertThat(pixels.isDamaged()).isTrue();
        });
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void lettersArrive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outcome<List<Letter>> said = new Outcome.Done<>(List.of(
                new Letter("ư", new Box(4, 0.1, 0.2, 0.02, 0.03)), new Letter(" ", null), new Letter("ffi", null)));
        Answers.writeLetters(said, out);

        assertThat(Answers.readLetters(read(out))).isEqualTo(said);
    }

    @Test
    void lettersThatCannotBeAreNotBelieved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Answers.writeLetters(new Outcome.Done<>(List.of(new Letter("a", new Box(0, 0.5, 0.5, 0.1, 0.1)))), out);
        byte[] beside = out.toByteArray();
        int width = beside.length - 2 * Double.BYTES;
        ByteBuffer.wrap(beside).putDouble(width, 0.9);
        byte[] tooMany = said(0, WireLimits.LETTERS + 1);

        for (byte[] lie : List.of(beside, tooMany)) {
            assertThatExceptionOfType(WireException.class)
                    .isThrownBy(() -> Answers.readLetters(new ByteArrayInputStream(lie)));
        }
    }

    static Stream<Request> requests() {
        Path file = Path.of("/tmp/biên lai.png");
        return Stream.of(
                new Request.Inspect(file, "tên \u202E.png"),
                new Request.Draw(file, new Drawing(3, 200, Drawing.Rendition.ERROR_LEVEL)),
                new Request.Letters(file, 7),
                new Request.Redact(file, List.of(new Box(2, 0.25, 0.5, 0.5, 0.125)), Path.of("/tmp/copy")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestArrives(Request request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        request.write(out);

        assertThat(Request.read(read(out))).isEqualTo(request);
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(WireLimits.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
        assertThat(WireLimits.cut("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
    }

    static Stream<byte[]> lies() {
        return Stream.of(
                said(2),
                said(-1),
                said(0, 40_000_001, 1, 1),
                said(0, 0, 5, 1),
                said(0, 10_000, 10_000, 1),
                said(0, 40_000, -40_000, 1),
                said(0, 1, 1, 0),
                said(0, 1, 1, 1, 0x02000000),
                said(1, 99, 0),
                said(1, 0, Integer.MAX_VALUE),
                said(1, 0, -5),
                said(1, 0, 1, 0xff000000));
    }

    private static byte[] said(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void pixelsThatCannotBeAreNotBelieved(byte[] lie) {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> Answers.readPixels(new ByteArrayInputStream(lie)));
    }

    /** A child that was taken over may say anything: what is read is an answer, or an IOException, and never much. */
    @Test
    void whateverIsSaidIsAnAnswerOrAnError() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Answers.writeInspection(
                new Outcome.Done<>(new Inspection(
                        FileKind.PDF,
                        1,
                        "0f".repeat(32),
                        new Contents.Pages(2, List.of("a", "b")),
                        ORIGIN,
                        List.of(new Metadata("a", "b", "c")),
                        Set.of())),
                out);
        byte[] good = out.toByteArray();
        long seed = 20_261_123;
        Random random = new Random(seed);
        int broken = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = good.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            broken += isBroken(bytes, seed, run) ? 1 : 0;
        }
        assertThat(broken).as("seed %d", seed).isBetween(1_000, 19_999);
    }

    private static boolean isBroken(byte[] bytes, long seed, int run) {
        try {
            Answers.readInspection(new ByteArrayInputStream(bytes));
            return false;
        } catch (IOException expected) {
            return true;
        } catch (RuntimeException | Error wrong) {
            throw new AssertionError("seed " + seed + ", run " + run, wrong);
        }
    }

    @Test
    void manyTextsWithinTheirLimitsAreTooMuchTogether() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String longest = "x".repeat(WireLimits.TEXT);
        Answers.writeInspection(
                new Outcome.Done<>(new Inspection(
                        FileKind.PDF,
                        1,
                        "0f".repeat(32),
                        new Contents.Pages(9, Collections.nCopies(9, longest)),
                        Provenance.UNKNOWN,
                        List.of(),
                        Set.of())),
                out);

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> Answers.readInspection(read(out)));
    }
}
