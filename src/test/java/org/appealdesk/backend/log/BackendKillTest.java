package org.appealdesk.backend.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.survival.Appends;
import org.appealdesk.casework.survival.Child;
import org.appealdesk.casework.survival.Witness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 of a node and of the server: whatever was acknowledged before is there after it. {@code -Dseed=…} gives the
 * same lives again.
 */
class BackendKillTest {
    private static final int NODES_KILLED = 4;
    private static final int SERVERS_KILLED = 3;
    /** Appends acknowledged before the next kill. */
    private static final int LONGEST_LIFE = 100;
    /** To each case; so many that they outlast the kills. */
    private static final int APPENDS = 200;

    private final Random random = random();

    @TempDir
    private Path folder = Path.of("");

    private static Random random() {
        long seed = Long.getLong("seed", Instant.now().toEpochMilli());
        System.out.println("BackendKillTest: -Dseed=" + seed);
        return new Random(seed);
    }

    @Test
    @DisplayName("nodes that are killed while they append lose nothing that they acknowledged")
    void nodeKilled() throws IOException, InterruptedException {
        DatabaseAddress address = TestPostgres.fresh();
        var witness = new Witness();
        try (Database database = Database.open(address, "test", 5);
                var log = new PostgresEventLog(database)) {
            for (int kill = 0; kill < NODES_KILLED; kill++) {
                try (var child = Child.start(AppendToBackend.command(address, "run" + kill))) {
                    child.live(1 + random.nextInt(LONGEST_LIFE), witness);
                }
                witness.check(log);
            }
        }
        assertThat(witness.acknowledged()).isGreaterThanOrEqualTo(NODES_KILLED);
    }

    @Test
    @DisplayName(
            "a server that is killed again and again while a node appends loses nothing, and the node goes on by itself")
    void serverKilled() throws InterruptedException {
        var witness = new Witness();
        var acknowledged = new Semaphore(0);
        EmbeddedPostgres server = start();
        DatabaseAddress address = server.database("appeals");
        Schema.migrate(address);
        try (Database database = Database.open(address, "test", 5);
                var log = new PostgresEventLog(database)) {
            Thread work = Thread.startVirtualThread(() -> append(log, witness, acknowledged));
            for (int kill = 0; kill < SERVERS_KILLED; kill++) {
                acknowledged.acquire(1 + random.nextInt(LONGEST_LIFE));
                ProcessHandle killed = ProcessHandle.of(server.pid()).orElseThrow();
                killed.destroyForcibly();
                killed.onExit().join();
                server = start();
                witness.check(log);
            }
            work.join();
            witness.check(log);
            assertThat(witness.acknowledged()).isEqualTo((long) Appends.CASES * APPENDS);
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, TestPostgres.programs(), Map.of());
    }

    private static void append(PostgresEventLog log, Witness witness, Semaphore acknowledged) {
        try {
            Appends.tell(log, "run", APPENDS, line -> {
                witness.note(line);
                acknowledged.release();
            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
