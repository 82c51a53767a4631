package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.appealdesk.casework.Notes;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.protocol.Appending;

/**
 * What grouping commits is worth, and how far the event log is from what SQLite itself can do. All on the same disk in
 * the same run, so that the ratios mean something on any machine; the numbers themselves do not. An append is one
 * command with two events.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.store.GroupCommitBenchmark</pre>
 */
public final class GroupCommitBenchmark {

    private static final int APPENDS = 6_400;
    private static final int THREADS = 64;
    private static final int ROUNDS = 5;

    private GroupCommitBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
        for (int round = 1; round <= ROUNDS; round++) {
            double bareSingle = perSecond(bare(folder.resolve("bare-single-" + round + ".db"), 1));
            double single = perSecond(single(folder.resolve("single-" + round + ".db")));
            double bareGrouped = perSecond(bare(folder.resolve("bare-grouped-" + round + ".db"), THREADS));
            double grouped = perSecond(grouped(folder.resolve("grouped-" + round + ".db")));
            System.out.printf(
                    Locale.ROOT,
                    "round %d%n"
                            + "  a commit for each append: %,8.0f/s, %.2f of bare SQLite's %,.0f/s%n"
                            + "  %d threads in groups:     %,8.0f/s, %.2f of bare SQLite's %,.0f/s in groups of %d%n"
                            + "  grouped : single          %.1f%n",
                    round,
                    single,
                    single / bareSingle,
                    bareSingle,
                    THREADS,
                    grouped,
                    grouped / bareGrouped,
                    bareGrouped,
                    THREADS,
                    grouped / single);
        }
    }

    private static double perSecond(Duration taken) {
        return APPENDS * 1e9 / taken.toNanos();
    }

    /** One connection, a commit for each append, no queue. */
    private static Duration single(Path file) throws SQLException {
        List<Appending> appends = appendings(0, APPENDS);
        try (var tables = new EventTables(Database.writer(file, Database.LOG))) {
            Instant start = Instant.now();
            for (Appending appending : appends) {
                tables.begin();
                tables.append(Appending.of(appending.command(), appending.events()));
                tables.commit();
            }
            return Duration.between(start, Instant.now());
        }
    }

    /** The event log under many threads. */
    private static Duration grouped(Path file) throws InterruptedException {
        try (var log = SqliteEventLog.open(file)) {
            List<Thread> threads = IntStream.range(0, THREADS)
                    .mapToObj(i -> appendings(i, APPENDS / THREADS))
                    .map(own -> Thread.ofVirtual()
                            .unstarted(() ->
                                    own.forEach(appending -> log.append(appending.command(), appending.events()))))
                    .toList();
            Instant start = Instant.now();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            return Duration.between(start, Instant.now());
        }
    }

    /** The raw limit: the same rows, ready made, without JSON, hashes or questions about what came before. */
    private static Duration bare(Path file, int group) throws SQLException {
        List<String> rows =
                IntStream.range(0, APPENDS).mapToObj(i -> Integer.toString(i)).toList();
        String body = "x".repeat(500);
        String hash = "0f".repeat(32);
        try (Connection connection = Database.writer(file, Database.LOG);
                var command = connection.prepareStatement("INSERT INTO commands VALUES (?, ?, ?, ?, ?)");
                var event = connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?)");
                var transaction = connection.createStatement()) {
            Instant start = Instant.now();
            for (int at = 0; at < APPENDS; at += group) {
                transaction.executeUpdate("BEGIN IMMEDIATE");
                for (String row : rows.subList(at, at + group)) {
                    insert(command, row, hash, row, 1, 2);
                    insert(event, row, 1, body, hash);
                    insert(event, row, 2, body, hash);
                }
                transaction.executeUpdate("COMMIT");
            }
            return Duration.between(start, Instant.now());
        }
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private static List<Appending> appendings(int thread, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    AppealCommand command = Notes.command(thread + "-" + i, "case-" + thread, "x".repeat(200));
                    return Appending.of(command, Notes.events(command, 2L * i + 1, 2));
                })
                .toList();
    }
}
