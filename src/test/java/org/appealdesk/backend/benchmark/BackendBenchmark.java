package org.appealdesk.backend.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.deadlines.Sweeper;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.engine.Answer;

/**
 * Commands a second through the log, beside pgbench with the same statement; how far a reader of the feed lags behind
 * under that load, told by looking and told by NOTIFY; and what a million pending deadlines cost. The server waits for
 * its disk.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.backend.benchmark.BackendBenchmark</pre>
 */
public final class BackendBenchmark {
    private static final Duration SPELL = Duration.ofSeconds(5);
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final int ROUNDS = 3;
    private static final int BATCH = 64;
    private static final int PENDING = 1_000_000;

    private final DatabaseAddress address;
    private final Database database;
    private final Load load;

    private BackendBenchmark(DatabaseAddress address, Database database, PostgresEventLog log) {
        this.address = address;
        this.database = database;
        this.load = new Load(log);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "benchmark");
        try (var server = EmbeddedPostgres.start(home, TestPostgres.programs(), Map.of("max_wal_size", "4GB"))) {
            DatabaseAddress address = server.database("benchmark");
            Schema.migrate(address);
            try (var database = Database.open(address, "benchmark", 10);
                    var log = new PostgresEventLog(database)) {
                new BackendBenchmark(address, database, log).run();
            }
        }
    }

    private void run() throws Exception {
        load.run(SPELL, _ -> {});
        for (int round = 1; round <= ROUNDS; round++) {
            besidePgbench(round);
        }
        byLooking();
        byNotify();
        for (int round = 1; round <= ROUNDS; round++) {
            pending(round);
        }
    }

    @FormatMethod
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private void besidePgbench(int round) throws IOException, InterruptedException {
        double ours = load.run(SPELL, _ -> {});
        OptionalDouble single = Pgbench.commandsPerSecond(address, 1, 1, SPELL);
        OptionalDouble singles = Pgbench.commandsPerSecond(address, 1, 8, SPELL);
        OptionalDouble batched = Pgbench.commandsPerSecond(address, BATCH, 3, SPELL);
        say("round %d: %d hands through the log %,.0f commands/s", round, Load.HANDS, ours);
        say("  pgbench, 1 client, 1 command a statement:  %s", beside(single, ours));
        say("  pgbench, 8 clients, 1 command a statement: %s", beside(singles, ours));
        say("  pgbench, 3 clients, %d commands a statement: %s", BATCH, beside(batched, ours));
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

    private void byLooking() throws InterruptedException {
        var lag = new FeedLag(new ChangeFeed(database));
        Thread reader = Thread.ofPlatform().start(lag::read);
        try (var watch = new FeedWatch(database, PERIOD)) {
            Runnable stop = watch.listen(lag::hint);
            double rate = load.run(SPELL, lag::acknowledged);
            stop.run();
            stop(reader);
            say("feed, told by looking every %d ms: %s, at %,.0f commands/s", PERIOD.toMillis(), lag, rate);
        }
    }

    private void byNotify() throws InterruptedException, SQLException {
        var lag = new FeedLag(new ChangeFeed(database));
        Thread reader = Thread.ofPlatform().start(lag::read);
        try (var notify = new NotifyHints(address, PERIOD, lag::hint)) {
            double rate = load.run(SPELL, command -> {
                lag.acknowledged(command);
                notify.committed();
            });
            stop(reader);
            say("feed, told by NOTIFY every %d ms:  %s, at %,.0f commands/s", PERIOD.toMillis(), lag, rate);
        }
    }

    private static void stop(Thread reader) throws InterruptedException {
        reader.interrupt();
        reader.join();
    }

    private void pending(int round) throws InterruptedException {
        execute("TRUNCATE deadlines");
        double without = load.run(SPELL, _ -> {});
        List<Duration> empty = List.of(sweep(), sweep(), sweep());
        execute("INSERT INTO deadlines SELECT 'pending-' || i, timestamptz '2099-01-01' + i * interval '1 s'"
                + " FROM generate_series(1, " + PENDING + ") AS i");
        execute("VACUUM ANALYZE deadlines");
        double with = load.run(SPELL, _ -> {});
        List<Duration> full = List.of(sweep(), sweep(), sweep());
        say(
                "round %d: %,.0f commands/s without pending deadlines, %,.0f with %,d: %.2f of it;"
                        + " looking for due ones took %.1f ms, and then %.1f ms",
                round, without, with, PENDING, with / without, millis(empty), millis(full));
    }

    private Duration sweep() {
        Instant start = Instant.now();
        int swept = new Sweeper(database, _ -> new Answer.Accepted(List.of()), Duration.ofSeconds(30)).sweep();
        if (swept != 0) {
            throw new AssertionError("Nothing was due, but " + swept + " were swept");
        }
        return Duration.between(start, Instant.now());
    }

    private static double millis(List<Duration> durations) {
        return durations.stream().mapToLong(Duration::toNanos).min().orElse(0) / 1e6;
    }

    private void execute(String sql) {
        TestPostgres.execute(address, sql);
    }
}
