package org.appealdesk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.appealdesk.casework.StorageException.Problem;
import org.junit.jupiter.api.Test;

class PaperWriterTest {

    private final RefusingPapers papers = new RefusingPapers();
    private final List<Due> due = new ArrayList<>();
    private final List<Problem> troubles = new ArrayList<>();
    private final PaperWriter writer = new PaperWriter(
            papers, (pause, work) -> due.add(new Due(pause, work)), failure -> troubles.add(failure.problem()));

    private record Due(Duration pause, Runnable work) {}

    /** The pause that was asked for is over. */
    private Duration passes() {
        Due next = due.removeFirst();
        next.work().run();
        return next.pause();
    }

    @Test
    void aChangeIsOnItsWayInLessThanASecondHoweverLongOneTypes() {
        for (int typed = 1; typed <= 40; typed++) {
            writer.keep("draft", "1", "x".repeat(typed));
        }
        assertThat(papers.all("draft")).isEmpty();

        assertThat(due).hasSize(1);
        assertThat(passes()).isLessThan(Duration.ofSeconds(1));
        assertThat(papers.all("draft")).containsExactly(entry("1", "x".repeat(40)));
        assertThat(papers.writes).isEqualTo(1);
        assertThat(due).isEmpty();
    }

    @Test
    void whatIsDroppedBeforeItWasWrittenIsNeverWritten() {
        papers.write("draft", "2", "old");
        writer.keep("draft", "1", "a");
        writer.drop("draft", "1");
        writer.drop("draft", "2");
        passes();

        assertThat(papers.all("draft")).isEmpty();
    }

    @Test
    void theEndDoesNotWait() {
        writer.keep("draft", "1", "last words");
        writer.write();
        assertThat(papers.read("draft", "1")).contains("last words");

        papers.remove("draft", "1");
        passes();
        assertThat(papers.all("draft")).as("it is not written twice").isEmpty();
    }

    @Test
    void whatTheDiskRefusesIsToldOnceAndTriedAgain() {
        papers.isFull = true;
        writer.keep("draft", "1", "a");
        writer.keep("draft", "2", "b");
        passes();
        assertThat(passes()).isEqualTo(PaperWriter.BEFORE_NEXT_TRY);
        assertThat(troubles).containsExactly(Problem.DISK_FULL);
        assertThat(papers.all("draft")).isEmpty();

        papers.isFull = false;
        passes();
        assertThat(papers.all("draft")).containsExactly(entry("1", "a"), entry("2", "b"));
        assertThat(due).isEmpty();

        papers.isFull = true;
        writer.keep("draft", "1", "c");
        passes();
        assertThat(troubles).containsExactly(Problem.DISK_FULL, Problem.DISK_FULL);
    }

    @Test
    void whatWasTypedSinceTheRefusalIsNotUndone() {
        papers.isFull = true;
        papers.whenRefused = () -> writer.keep("draft", "1", "newer");
        writer.keep("draft", "1", "older");
        passes();

        papers.isFull = false;
        passes();
        assertThat(papers.all("draft")).containsExactly(entry("1", "newer"));
    }

    @Test
    void afterItWasStoppedNothingIsWritten() {
        writer.keep("draft", "1", "a");
        writer.stop();
        writer.keep("draft", "2", "b");
        passes();
        writer.write();

        assertThat(papers.all("draft")).isEmpty();
        assertThat(due).isEmpty();
    }

    /** Threads that type, and one that writes: in the end what was typed last is there. */
    @Test
    void nothingIsLostBetweenThreads() throws InterruptedException {
        long seed = Long.getLong("seed", Instant.now().toEpochMilli());
        PaperWriter busy = new PaperWriter(papers, (_, work) -> Thread.startVirtualThread(work), _ -> {});
        Map<String, String> last = new TreeMap<>();
        List<Thread> typists = new ArrayList<>();
        for (int typist = 0; typist < 4; typist++) {
            String key = "case " + typist;
            Random random = new Random(seed + typist);
            int changes = 500 + random.nextInt(500);
            last.put(key, "text " + changes);
            typists.add(Thread.startVirtualThread(() -> {
                for (int change = 0; change <= changes; change++) {
                    if (random.nextInt(5) == 0) {
                        busy.drop("draft", key);
                    }
                    busy.keep("draft", key, "text " + change);
                }
            }));
        }
        for (Thread typist : typists) {
            typist.join();
        }
        busy.write();

        assertThat(papers.all("draft")).as("seed %d", seed).isEqualTo(last);
    }

    /** Papers on a disk that may be full. */
    private static final class RefusingPapers implements DeskPapers {
        private final MemoryPapers kept = new MemoryPapers();
        private boolean isFull;
        private int writes;
        private Runnable whenRefused = () -> {};

        private void check() {
            if (isFull) {
                whenRefused.run();
                throw new StorageException(Problem.DISK_FULL, "no space left on device");
            }
        }

        @Override
        public Optional<String> read(String kind, String key) {
            return kept.read(kind, key);
        }

        @Override
        public SortedMap<String, String> all(String kind) {
            return kept.all(kind);
        }

        @Override
        public void write(String kind, String key, String text) {
            check();
            writes++;
            kept.write(kind, key, text);
        }

        @Override
        public void remove(String kind, String key) {
            check();
            kept.remove(kind, key);
        }
    }
}
