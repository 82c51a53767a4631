package org.appealdesk.backend.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.trade.CaseId;

/**
 * {@code POST /v1/commands} of 64 clients, one command each time, beside pgbench with the same statement for one command
 * and for 64; and how far behind a console is that hears of news over server-sent events. The server waits for its disk,
 * and clients, node, server and pgbench share this machine.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.backend.benchmark.EndpointBenchmark</pre>
 */
public final class EndpointBenchmark {
    private static final Duration SPELL = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 64;
    private static final int FEW = 4;
    private static final int BATCH = 64;

    private EndpointBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "benchmark");
        try (var server = EmbeddedPostgres.start(home, TestPostgres.programs(), Map.of("max_wal_size", "4GB"))) {
            DatabaseAddress address = server.database("benchmark");
            Schema.migrate(address);
            List<CaseId> cases = BenchedNode.cases(address, CLIENTS);
            String token = BenchedNode.token(address);
            try (var node = BenchedNode.start(address)) {
                var all = new Hands(node.address(), token, cases);
                all.run(SPELL, (_, _) -> {});
                for (int round = 1; round <= ROUNDS; round++) {
                    besidePgbench(round, all, address);
                }
                lag(node.address(), token, BenchedNode.cursor(address), all);
                lag(
                        node.address(),
                        token,
                        BenchedNode.cursor(address),
                        new Hands(node.address(), token, cases.subList(0, FEW)));
            }
        }
    }

    @FormatMethod
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void besidePgbench(int round, Hands hands, DatabaseAddress address)
            throws IOException, InterruptedException {
        double ours = hands.run(SPELL, (_, _) -> {});
        OptionalDouble single = Pgbench.commandsPerSecond(address, 1, CLIENTS, SPELL);
        OptionalDouble batched = Pgbench.commandsPerSecond(address, BATCH, CLIENTS, SPELL);
        say("round %d: %d clients of POST /v1/commands: %,.0f commands/s", round, CLIENTS, ours);
        say("  pgbench, %d clients, 1 command a statement:  %s", CLIENTS, beside(single, ours));
        say("  pgbench, %d clients, %d commands a statement: %s", CLIENTS, BATCH, beside(batched, ours));
    }

    private static String beside(OptionalDouble pgbench, double ours) {
        return pgbench.isEmpty()
                ? "there is none on this machine"
                : String.format(
                        Locale.ROOT,
                        "%,.0f commands/s; ours is %.2f of it",
                        pgbench.getAsDouble(),
                        ours / pgbench.getAsDouble());
    }

    private static void lag(String address, String token, String cursor, Hands hands)
            throws IOException, InterruptedException {
        try (var follower = new Follower(address, token, cursor)) {
            double rate = hands.run(SPELL, follower::acknowledged);
            say("feed over server-sent events: %s, at %,.0f commands/s", follower.lags(), rate);
        }
    }
}
