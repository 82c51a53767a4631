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
import org.appealdesk.casework.survival.Child;
import org.appealdesk.casework.survival.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9: whatever was acknowledged before the kill is there after it, in an unbroken chain. A kill ends the process,
 * not the power; that a commit has left the machine's caches is SQLite's promise for {@code synchronous=FULL}.
 *
 * <p>Two programs at a time, each on a home of its own that lives through many kills, so that one dies too while it
 * recovers from the kill before. {@code -Dkills=…} makes it longer, {@code -Dseed=…} the same again. That it would
 * notice a store that promises too early is shown by {@link WitnessTest}.
 */
class KillTest {

    private static final int PROGRAMS = 2;
    private static final int HOMES_EACH = 5;
    private static final int KILLS_A_HOME = Integer.getInteger("kills", 21);
    /** Appends acknowledged before the kill; the first few fall into opening and recovery. */
    private static final int LONGEST_LIFE = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingAcknowledgedIsEverMissing() throws Exception {
        long seed = Long.getLong("seed", Instant.now().toEpochMilli());
        System.out.println("KillTest: -Dseed=" + seed);
        var start = Instant.now();
        var java = ChildJava.archived(folder);
        List<Future<Long>> homes = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(PROGRAMS)) {
            for (int i = 0; i < PROGRAMS * HOMES_EACH; i++) {
                Path home = folder.resolve("home-" + i);
                var random = new Random(seed + i);
                homes.add(executor.submit(() -> killAgainAndAgain(java, home, random)));
            }
        }

        long kills = (long) PROGRAMS * HOMES_EACH * KILLS_A_HOME;
        long acknowledged = 0;
        for (Future<Long> home : homes) {
            acknowledged += home.get();
        }
        System.out.println("KillTest: " + kills + " kills, " + acknowledged + " appends acknowledged, "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
        assertThat(acknowledged).isGreaterThan(kills);
    }

    private long killAgainAndAgain(ChildJava java, Path home, Random random) throws IOException, InterruptedException {
        var witness = new Witness();
        for (int kill = 0; kill < KILLS_A_HOME; kill++) {
            Path scratch = Files.createDirectory(folder.resolve(home.getFileName() + "-run" + kill));
            try (var child = Child.start(java.command(scratch, AppendUntilKilled.class, home, "run" + kill))) {
                child.live(random.nextInt(LONGEST_LIFE), witness);
            }
            deleteAll(scratch);
            check(witness, home.resolve(Store.DATABASE));
        }
        return witness.acknowledged();
    }

    private static void deleteAll(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }

    private static void check(Witness witness, Path database) {
        if (Files.notExists(database)) {
            // Killed before it had made its home: then it cannot have promised anything.
            assertThat(witness.acknowledged()).isZero();
            return;
        }
        try (var log = SqliteEventLog.open(database)) {
            witness.check(log);
        }
    }
}
