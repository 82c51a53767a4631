package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.appealdesk.casework.live.MemoryReplica;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.store.Seal;
import org.appealdesk.store.SqliteReplica;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of the protocol over many seeds. A seed that fails is named; {@code -Dsimulation.first=SEED
 * -Dsimulation.seeds=1} runs it alone.
 */
class SimulationTest {

    private static final long FIRST = Long.getLong("simulation.first", 1);
    private static final long SEEDS = Long.getLong("simulation.seeds", 2_000);

    @Test
    void nothingIsLostNothingHappensTwiceAndAllConverge() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            try {
                new Simulation(seed, new SimulatedLog(), MemoryReplica::new).run();
            } catch (RuntimeException | AssertionError e) {
                fail("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void itNoticesABackendThatForgetsWhatItHasDone() {
        long noticed = LongStream.range(FIRST, FIRST + 40)
                .filter(SimulationTest::failsWithoutMemory)
                .count();

        assertThat(noticed).isPositive();
    }

    private static boolean failsWithoutMemory(long seed) {
        try {
            new Simulation(seed, new SimulatedLog(true), MemoryReplica::new).run();
            return false;
        } catch (AssertionError _) {
            return true;
        }
    }

    @Test
    void theSameOnRealDisks(@TempDir Path folder) {
        AtomicInteger disks = new AtomicInteger();
        byte[] key = new byte[Seal.KEY];
        for (long seed = FIRST; seed < FIRST + 10; seed++) {
            List<Replica> open = new ArrayList<>();
            new Simulation(seed, new SimulatedLog(), () -> {
                        Path file = folder.resolve(disks.incrementAndGet() + ".db");
                        Replica replica = SqliteReplica.open(file, new Seal(key, new Random(1)::nextBytes));
                        open.add(replica);
                        return replica;
                    })
                    .run();
            open.forEach(Replica::close);
        }
    }
}
