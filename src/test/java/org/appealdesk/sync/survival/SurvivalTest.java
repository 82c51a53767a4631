package org.appealdesk.sync.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of the protocol with real processes: kill -9 of consoles, nodes and the database, over lines that break.
 * {@code -Dsurvival.seed=…} makes other trouble, {@code -Dsurvival.troubles=…} more of it; how processes interleave is
 * not in the seed's power.
 */
@Timeout(600)
class SurvivalTest {

    private static final long SEED = Long.getLong("survival.seed", 1);
    private static final int TROUBLES = Integer.getInteger("survival.troubles", 20);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLostNothingHappensTwiceAndAllConverge() throws Exception {
        System.out.println("SurvivalTest: -Dsurvival.seed=" + SEED + " -Dsurvival.troubles=" + TROUBLES);
        try (var world = new World(folder, SEED, 2, List.of("LAN", "MINH", World.SUPERVISOR))) {
            // On a busy machine one console may still be starting when the others have seen all the trouble.
            while (world.desks().stream().anyMatch(desk -> desk.acknowledged().isEmpty())) {
                world.answered(1);
            }
            for (int i = 0; i < TROUBLES; i++) {
                world.trouble();
            }
            assertThat(world.heal()).isEmpty();
        }
    }

    @Test
    void aConsoleThatForgetsItsOutboxIsNoticed() throws Exception {
        try (var world = new World(folder, SEED, 1, List.of("LAN"))) {
            Desk lan = world.desks().getFirst();
            while (lan.acknowledged().isEmpty()) {
                world.answered(1);
            }
            lan.line().down(true);
            lan.awaitGiven(5);
            lan.kill(true);

            assertThat(world.heal()).isNotEmpty().allMatch(broken -> broken.contains("of LAN is null"));
        }
    }
}
