package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.appealdesk.casework.EventLog.Append;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9: whatever was acknowledged before the kill is there after it, in an unbroken chain. A kill ends the process,
 * not the power; that a commit has left the machine's caches is SQLite's promise for {@code synchronous=FULL}.
 *
 * <p>Two programs at a time, each on a home of its own that lives through all of its kills, so that one dies too while
 * it recovers from the kill before.
 */
class KillTest {

    private static final int HOMES = 2;
    private static final int KILLS_EACH = 105;
    /** Appends acknowledged before the kill; the first few fall into opening and recovery. */
    private static final int LONGEST_LIFE = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingAcknowledgedIsEverMissing() throws Exception {
        long seed = Long.getLong("seed", Instant.now().toEpochMilli());
        System.out.println("KillTest: -Dseed=" + seed);
        var start = Instant.now();
        List<Future<Long>> homes = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(HOMES)) {
            for (int i = 0; i < HOMES; i++) {
                Path home = folder.resolve("home-" + i);
                var random = new Random(seed + i);
                homes.add(executor.submit(() -> killAgainAndAgain(home, random)));
            }
        }

        long acknowledged = 0;
        for (Future<Long> home : homes) {
            acknowledged += home.get();
        }
        System.out.println("KillTest: " + HOMES * KILLS_EACH + " kills, " + acknowledged + " appends acknowledged, "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
        assertThat(acknowledged).isGreaterThan(HOMES * KILLS_EACH);
    }

    private long killAgainAndAgain(Path home, Random random) throws IOException, InterruptedException {
        var witness = new Witness();
        for (int kill = 0; kill < KILLS_EACH; kill++) {
            live(home, "run" + kill, random.nextInt(LONGEST_LIFE), witness);
            witness.check(home.resolve(Store.DATABASE));
        }
        return witness.acknowledged;
    }

    private void live(Path home, String run, int life, Witness witness) throws IOException, InterruptedException {
        Path scratch = Files.createDirectory(folder.resolve(home.getFileName() + "-" + run));
        try (var child = Child.start(scratch, AppendUntilKilled.class, home, run)) {
            String line = "";
            for (int i = 0; i < life && line != null; i++) {
                line = child.line();
                witness.note(line);
            }
            child.kill();
            while (line != null) {
                line = child.line();
                witness.note(line);
            }
        }
        deleteAll(scratch);
    }

    private static void deleteAll(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }

    /** What the world was told. */
    private static final class Witness {
        private final long[] versions = new long[AppendUntilKilled.CASES];
        private final String[] commands = new String[AppendUntilKilled.CASES];
        private long acknowledged;

        void note(@org.jspecify.annotations.Nullable String line) {
            if (line != null) {
                String[] words = line.split(" ", -1);
                int index = Integer.parseInt(words[0].substring("case-".length()));
                commands[index] = words[1];
                versions[index] = Long.parseLong(words[2]);
                acknowledged++;
            }
        }

        void check(Path database) {
            try (var log = SqliteEventLog.open(database)) {
                for (int i = 0; i < AppendUntilKilled.CASES; i++) {
                    var history = log.history(Notes.id("case-" + i));
                    assertThat(history.unreadable()).isNull();
                    assertThat(history.events()).hasSizeGreaterThanOrEqualTo((int) versions[i]);
                    // All or none of a command's events.
                    assertThat(history.events().size() % AppendUntilKilled.EVENTS)
                            .isZero();
                    if (versions[i] > 0) {
                        assertThat(log.earlier(Notes.command(commands[i], "case-" + i)))
                                .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Append.Repeated.class));
                    }
                }
            }
        }
    }
}
