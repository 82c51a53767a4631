package org.appealdesk.evidence.process;

import static org.appealdesk.evidence.corpus.Outcomes.done;
import static org.appealdesk.evidence.corpus.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.corpus.Colours;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Decoders are started, kept, bounded and replaced. */
class DecoderProcessTest {
    private static final DecoderLimits LIMITS = DecoderLimits.USUAL;

    @TempDir
    private Path folder = Path.of("");

    private Path picture() throws IOException {
        return Files.write(folder.resolve("r.png"), Pictures.halves("png", 80, 40));
    }

    /** It keeps whoever reads it busy for ever. */
    private Path endless() throws IOException {
        return Files.write(folder.resolve("s.pdf"), Pdfs.drawingItself());
    }

    private static Drawing page() {
        return Drawing.page(0);
    }

    @Test
    void noProcessIsThereBeforeTheFirstFileAndOneStaysAfterIt() throws IOException {
        try (DecoderProcess decoder = new DecoderProcess(LIMITS)) {
            assertThat(decoder.processIds()).isEmpty();

            done(decoder.inspect(picture(), "r.png"));
            Set<Long> first = decoder.processIds();
            done(decoder.draw(picture(), page()));

            assertThat(first).hasSize(1);
            assertThat(decoder.processIds()).isEqualTo(first);
        }
    }

    @Test
    void oneCanWaitForTheFirstFile() throws IOException {
        try (DecoderProcess decoder = new DecoderProcess(LIMITS)) {
            decoder.prepare();
            Set<Long> waiting = decoder.processIds();
            decoder.prepare();
            done(decoder.inspect(picture(), "r.png"));

            assertThat(waiting).hasSize(1);
            assertThat(decoder.processIds()).isEqualTo(waiting);
        }
    }

    @Test
    void noneWaitsOnceItIsClosed() {
        DecoderProcess decoder = new DecoderProcess(LIMITS);
        decoder.close();

        decoder.prepare();

        assertThat(decoder.processIds()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWindowIsDrawnBeforeADecoderRuns() throws IOException {
        try (DecoderProcess decoder = new DecoderProcess(LIMITS)) {
            done(decoder.inspect(picture(), "r.png"));

            assertThat(niceness("/proc/%d/stat".formatted(only(decoder).pid())))
                    .isGreaterThan(niceness("/proc/self/stat"));
        }
    }

    /** The 19th field; the second, a program's name, is in brackets and may hold spaces. */
    private static int niceness(String statistics) throws IOException {
        String all = Files.readString(Path.of(statistics));
        return Integer.parseInt(all.substring(all.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    @Test
    void closingEndsTheProcessAndNothingIsDecodedAfterwards() throws Exception {
        DecoderProcess decoder = new DecoderProcess(LIMITS);
        done(decoder.inspect(picture(), "r.png"));
        ProcessHandle process = only(decoder);

        decoder.close();

        process.onExit().get(30, TimeUnit.SECONDS);
        assertThat(refused(decoder.inspect(picture(), "r.png"))).isEqualTo(Reason.DECODER_DIED);
    }

    private static ProcessHandle only(DecoderProcess decoder) {
        long id = decoder.processIds().iterator().next();
        return ProcessHandle.of(id).orElseThrow();
    }

    @Test
    void whoIsTooSlowIsKilledAndReplaced() throws Exception {
        try (DecoderProcess decoder = new DecoderProcess(LIMITS.withPatience(Duration.ofSeconds(4)))) {
            done(decoder.draw(picture(), page()));
            ProcessHandle slow = only(decoder);

            assertThat(refused(decoder.draw(endless(), page()))).isEqualTo(Reason.TOO_SLOW);

            slow.onExit().get(30, TimeUnit.SECONDS);
            assertThat(done(decoder.inspect(picture(), "r.png")).kind()).isEqualTo(FileKind.PNG);
            assertThat(decoder.processIds()).doesNotContain(slow.pid());
        }
    }

    @Test
    void whoNeedsMoreMemoryThanThereIsDiesAlone() throws IOException {
        Path large = Files.write(folder.resolve("large.png"), Pictures.black(6000, 6000));
        try (DecoderProcess decoder = new DecoderProcess(LIMITS.withMemory(48))) {
            assertThat(decoder.draw(large, page()))
                    .isEqualTo(new Outcome.Refused<Pixels>(new Refusal(Reason.OUT_OF_MEMORY, "")));

            assertThat(done(decoder.draw(picture(), page())).width()).isEqualTo(80);
        }
    }

    @Test
    void whoDiesIsReplaced() throws Exception {
        try (DecoderProcess decoder = new DecoderProcess(LIMITS)) {
            done(decoder.inspect(picture(), "r.png"));
            ProcessHandle first = only(decoder);
            first.destroyForcibly();
            first.onExit().get(30, TimeUnit.SECONDS);

            assertThat(done(decoder.inspect(picture(), "r.png")).kind()).isEqualTo(FileKind.PNG);
        }
    }

    @Test
    void aFreshOneComesAfterSoManyRequests() throws IOException {
        try (DecoderProcess decoder = new DecoderProcess(LIMITS.withRequests(2))) {
            done(decoder.inspect(picture(), "r.png"));
            Set<Long> first = decoder.processIds();
            done(decoder.inspect(picture(), "r.png"));
            done(decoder.inspect(picture(), "r.png"));

            assertThat(decoder.processIds()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void twoRunAtMostHoweverManyAsk() throws Exception {
        Path file = picture();
        try (DecoderProcess decoder = new DecoderProcess(LIMITS);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> most = new ArrayList<>();
            for (int caller = 0; caller < 12; caller++) {
                most.add(callers.submit(() -> {
                    done(decoder.inspect(file, "r.png"));
                    return decoder.processIds().size();
                }));
            }
            for (Future<Integer> one : most) {
                assertThat(one.get(120, TimeUnit.SECONDS)).isBetween(1, 2);
            }
            assertThat(decoder.processIds()).hasSize(1);
        }
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws Exception {
        Path file = endless();
        try (DecoderProcess decoder = new DecoderProcess(LIMITS.withPatience(Duration.ofMinutes(10)))) {
            done(decoder.inspect(picture(), "r.png"));
            ProcessHandle process = only(decoder);
            AtomicBoolean isStillInterrupted = new AtomicBoolean();
            Thread caller = Thread.ofPlatform().start(() -> {
                refused(decoder.draw(file, page()));
                isStillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            // It waits with a limit only once the decoder is at work.
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            caller.interrupt();

            assertThat(caller.join(Duration.ofSeconds(60))).isTrue();
            assertThat(isStillInterrupted).isTrue();
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aDecoderEndsWithTheProgramThatStartedItEvenWhileItIsBusy() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName(),
                        picture().toString(),
                        endless().toString())
                .start();
        long id = Long.parseLong(program.inputReader().readLine());
        ProcessHandle decoder = ProcessHandle.of(id).orElseThrow();

        program.destroyForcibly();

        decoder.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void aPictureIsDrawnPixelForPixelUpToFortyMillion() throws IOException {
        Path file = Files.write(folder.resolve("r.png"), Pictures.black(8000, 5000));

        Pixels drawn = done(TestDecoder.shared().draw(file, page()));

        assertThat(drawn.every()).isEqualTo(1);
        assertThat(drawn.width()).isEqualTo(8000);
        assertThat(drawn.height()).isEqualTo(5000);
        assertThat(IntStream.of(Colours.all(drawn)).allMatch(colour -> colour == 0xff000000))
                .isTrue();
    }

    @Test
    void aThumbnailIsAsLargeAsWished() throws IOException {
        Path file = Files.write(folder.resolve("r.png"), Pictures.halves("png", 801, 400));

        Pixels drawn = done(TestDecoder.shared().draw(file, Drawing.thumbnail(100)));

        assertThat(drawn.width()).isEqualTo(100);
        assertThat(drawn.height()).isEqualTo(50);
        assertThat(drawn.every()).isEqualTo(8);
        assertThat(drawn.at(25, 25)).isEqualTo(0xffff0000);
    }

    @Test
    void whatIsNoFileIsMissing() {
        SafeDecoder decoder = TestDecoder.shared();

        assertThat(refused(decoder.inspect(folder.resolve("none"), "none"))).isEqualTo(Reason.MISSING);
        assertThat(refused(decoder.draw(folder, page()))).isEqualTo(Reason.MISSING);
        assertThat(refused(decoder.draw(Path.of("/dev/zero"), page()))).isEqualTo(Reason.MISSING);
    }

    @Test
    void aCopyReplacesNoFile() throws IOException {
        Path file = picture();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestDecoder.shared().redact(file, List.of(), file));
    }

    @Test
    void pagesOfADocumentAreDrawnOnTheirOwn() throws IOException {
        Path file = Files.write(folder.resolve("s.pdf"), Pdfs.saying("one", "two"));
        Inspection seen = done(TestDecoder.shared().inspect(file, "s.pdf"));

        assertThat(seen.contents())
                .isInstanceOfSatisfying(
                        Contents.Pages.class, pages -> assertThat(pages.pages()).isEqualTo(2));
        assertThat(done(TestDecoder.shared().draw(file, Drawing.page(1))).width())
                .isEqualTo(400);
        assertThat(refused(TestDecoder.shared().draw(file, Drawing.page(2)))).isEqualTo(Reason.BROKEN);
        assertThat(done(TestDecoder.shared().draw(file, Drawing.thumbnail(30))).height())
                .isBetween(29, 30);
    }
}
