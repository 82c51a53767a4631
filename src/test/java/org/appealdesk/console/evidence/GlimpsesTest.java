package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.evidence.Glimpses.Size;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.SafeDecoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small pictures are made only for those who still wait for them, and a bounded number stays. */
class GlimpsesTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Refusing decoder = new Refusing();

    @TempDir
    private Path folder = Path.of("");

    private BlobStore files = new PaperDesk(folder).desk().blobs();
    private Glimpses glimpses = glimpses();

    @BeforeEach
    void begin() {
        files = new PaperDesk(folder).desk().blobs();
        glimpses = glimpses();
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsNotBegun() {
        List<Subscription> followed = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            followed.add(glimpses.follow(file("f" + number), _ -> {}));
        }
        followed.subList(0, 29).forEach(Subscription::unsubscribe);
        workAll();

        assertThat(decoder.names).contains("f29").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatTwoWaitForIsMadeOnceAndForTheOneWhoStays() {
        FileFacts file = file("shared");
        keepBusy();
        Subscription first = glimpses.follow(file, _ -> {});
        List<Optional<Glimpse>> told = new ArrayList<>();
        glimpses.follow(file, told::add);
        first.unsubscribe();
        workAll();

        assertThat(decoder.names).containsOnlyOnce("shared");
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).isPresent();
    }

    @Test
    void onlySoManyStayAndTheOldestGo() {
        int kept = 80;
        for (int number = 0; number <= kept; number++) {
            glimpses.follow(file("f" + number), _ -> {}).unsubscribe();
            workAll();
            Subscription again = glimpses.follow(file("f" + number), _ -> {});
            workAll();
            again.unsubscribe();
        }
        decoder.names.clear();
        glimpses.follow(file("f" + kept), _ -> {});
        glimpses.follow(file("f0"), _ -> {});
        workAll();

        assertThat(decoder.names).containsExactly("f0");
    }

    @Test
    void aFileThatWasNotThereIsLookedForAgain() throws IOException {
        FileFacts file = file("late");
        Path stored = folder.resolve(file.sha256());
        byte[] content = Files.readAllBytes(stored);
        Files.delete(stored);
        List<Optional<Glimpse>> told = new ArrayList<>();
        glimpses.follow(file, told::add);
        workAll();
        assertThat(told.getLast().orElseThrow().isMissing()).isTrue();

        Files.write(stored, content);
        glimpses.follow(file, told::add);
        workAll();

        assertThat(decoder.names).containsExactly("late");
        assertThat(told.getLast().orElseThrow().isMissing()).isFalse();
    }

    private Glimpses glimpses() {
        Tasks tasks = new Tasks(background::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        return new Glimpses(tasks, new BenchFiles(files, decoder), Size.CHAT);
    }

    /** Two others are looked at, so that what comes has to wait. */
    private void keepBusy() {
        glimpses.follow(file("busy-1"), _ -> {});
        glimpses.follow(file("busy-2"), _ -> {});
    }

    private FileFacts file(String name) {
        return files.put(name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void workAll() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    /** Notes what it was asked for, and refuses it. */
    private static final class Refusing implements SafeDecoder {
        private final List<String> names = new ArrayList<>();

        private static <T> Outcome<T> refused() {
            return new Outcome.Refused<>(new Refusal(Refusal.Reason.BROKEN, ""));
        }

        @Override
        public Outcome<Inspection> inspect(Path file, String name) {
            names.add(name);
            return refused();
        }

        @Override
        public Outcome<Pixels> draw(Path file, Drawing drawing) {
            return refused();
        }

        @Override
        public Outcome<List<Letter>> letters(Path file, int page) {
            return refused();
        }

        @Override
        public Outcome<Path> redact(Path file, List<Box> boxes, Path copy) {
            return refused();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
