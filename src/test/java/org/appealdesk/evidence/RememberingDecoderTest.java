package org.appealdesk.evidence;

import static org.appealdesk.evidence.corpus.Outcomes.done;
import static org.appealdesk.evidence.corpus.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.appealdesk.evidence.Refusal.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is looked into once, whoever asks for it. */
class RememberingDecoderTest {
    private final AtomicInteger looks = new AtomicInteger();
    private Path file = Path.of("");

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = Files.writeString(folder.resolve("file"), "one");
    }

    /** A decoder that answers what it is told to, and counts. */
    private SafeDecoder decoder(Function<Path, Outcome<Inspection>> answer) {
        return new RememberingDecoder(new Answering(path -> {
            looks.incrementAndGet();
            return answer.apply(path);
        }));
    }

    /** Words so long that not many have room. */
    private static Outcome<Inspection> words(Path file, int length) {
        return new Outcome.Done<>(new Inspection(
                FileKind.TEXT,
                length,
                "0f".repeat(32),
                new Contents.Text(file.getFileName() + "x".repeat(length)),
                Provenance.UNKNOWN,
                List.of(),
                Set.of()));
    }

    @Test
    void aSecondLookIsTheFirstOne() {
        SafeDecoder decoder = decoder(path -> words(path, 3));

        Inspection first = done(decoder.inspect(file, "a.txt"));
        Inspection second = done(decoder.inspect(file, "a.txt"));

        assertThat(second).isSameAs(first);
        assertThat(looks).hasValue(1);
    }

    @Test
    void underAnotherNameItMayBeMisnamed() {
        SafeDecoder decoder = decoder(path -> words(path, 3));
        decoder.inspect(file, "a.txt");

        decoder.inspect(file, "a.png");

        assertThat(looks).hasValue(2);
    }

    @Test
    void whatWasTouchedIsLookedIntoAgain() throws IOException {
        SafeDecoder decoder = decoder(path -> words(path, 3));
        decoder.inspect(file, "a.txt");

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T07:03:22Z")));
        decoder.inspect(file, "a.txt");
        Files.writeString(file, "longer");
        decoder.inspect(file, "a.txt");

        assertThat(looks).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aRefusalIsRememberedUnlessItMayGoBetterTheNextTime(Reason reason) {
        SafeDecoder decoder = decoder(_ -> new Outcome.Refused<>(new Refusal(reason, "")));
        boolean mayGoBetter = List.of(Reason.MISSING, Reason.TOO_SLOW, Reason.OUT_OF_MEMORY, Reason.DECODER_DIED)
                .contains(reason);

        assertThat(refused(decoder.inspect(file, "a.txt"))).isEqualTo(reason);
        assertThat(refused(decoder.inspect(file, "a.txt"))).isEqualTo(reason);

        assertThat(looks).hasValue(mayGoBetter ? 2 : 1);
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() throws IOException {
        SafeDecoder decoder = decoder(_ -> new Outcome.Refused<>(new Refusal(Reason.MISSING, "")));
        Files.delete(file);

        decoder.inspect(file, "a.txt");
        decoder.inspect(file, "a.txt");

        assertThat(looks).hasValue(2);
    }

    @Test
    void longWordsMakeRoomForOthers(@TempDir Path folder) throws IOException {
        SafeDecoder decoder = decoder(path -> words(path, 2_000_000));
        for (int made = 0; made < 6; made++) {
            decoder.inspect(Files.writeString(folder.resolve("f" + made), "x"), "a.txt");
        }

        decoder.inspect(folder.resolve("f5"), "a.txt");
        assertThat(looks).as("the last is remembered").hasValue(6);
        decoder.inspect(folder.resolve("f0"), "a.txt");
        assertThat(looks).as("the first is not").hasValue(7);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheSameLook() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore mayEnd = new Semaphore(0);
        SafeDecoder decoder = decoder(path -> {
            begun.countDown();
            mayEnd.acquireUninterruptibly();
            return words(path, 3);
        });
        try (ExecutorService callers =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            Future<Outcome<Inspection>> first = callers.submit(() -> decoder.inspect(file, "a.txt"));
            begun.await();
            List<Thread> waiting = new ArrayList<>();
            for (int caller = 0; caller < 5; caller++) {
                waiting.add(Thread.ofPlatform().start(() -> decoder.inspect(file, "a.txt")));
            }
            waiting.forEach(RememberingDecoderTest::awaitThatItWaits);
            mayEnd.release();

            done(first.get(60, TimeUnit.SECONDS));
            for (Thread thread : waiting) {
                assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
            }
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoIsCalledAwayLeavesTheLookToWhoWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        SafeDecoder decoder = decoder(path -> {
            if (looks.get() > 1) {
                return words(path, 3);
            }
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException away) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Refused<>(new Refusal(Reason.DECODER_DIED, "called away"));
        });
        try (ExecutorService callers =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            Thread first = Thread.ofPlatform().start(() -> decoder.inspect(file, "a.txt"));
            begun.await();
            List<Thread> caller = new ArrayList<>();
            CountDownLatch known = new CountDownLatch(1);
            Future<Outcome<Inspection>> second = callers.submit(() -> {
                caller.add(Thread.currentThread());
                known.countDown();
                return decoder.inspect(file, "a.txt");
            });
            known.await();
            awaitThatItWaits(caller.getFirst());

            first.interrupt();

            done(second.get(60, TimeUnit.SECONDS));
        }
        assertThat(looks).hasValue(2);
    }

    @Test
    void whoWaitsCanBeCalledAway() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore mayEnd = new Semaphore(0);
        SafeDecoder decoder = decoder(path -> {
            begun.countDown();
            mayEnd.acquireUninterruptibly();
            return words(path, 3);
        });
        Thread first = Thread.ofPlatform().start(() -> decoder.inspect(file, "a.txt"));
        begun.await();
        List<Reason> told = new ArrayList<>();
        Thread second = Thread.ofPlatform().start(() -> told.add(refused(decoder.inspect(file, "a.txt"))));
        awaitThatItWaits(second);

        second.interrupt();

        assertThat(second.join(Duration.ofSeconds(60))).isTrue();
        assertThat(told).containsExactly(Reason.DECODER_DIED);
        mayEnd.release();
        assertThat(first.join(Duration.ofSeconds(60))).isTrue();
    }

    private static void awaitThatItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    /** Looks into files as a function does. */
    private record Answering(Function<Path, Outcome<Inspection>> answer) implements SafeDecoder {
        @Override
        public Outcome<Inspection> inspect(Path asked, String name) {
            return answer.apply(asked);
        }

        @Override
        public Outcome<Pixels> draw(Path asked, Drawing drawing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<List<Letter>> letters(Path asked, int page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Path> redact(Path asked, List<Box> boxes, Path copy) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing was started.
        }
    }
}
