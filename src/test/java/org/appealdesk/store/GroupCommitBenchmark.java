package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * What grouping commits is worth: the same appends, each of one command with two events, by one connection that commits
 * each of them, and by the event log under many threads. Both on the same disk in the same run, so that the ratio means
 * something on any machine.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.store.GroupCommitBenchmark</pre>
 */
public final class GroupCommitBenchmark {

    private static final int APPENDS = 6_400;
    private static final int THREADS = 64;
    private static final int ROUNDS = 3;

    private GroupCommitBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
        for (int round = 1; round <= ROUNDS; round++) {
            double single = perSecond(single(folder.resolve("single-" + round + ".db")));
            double grouped = perSecond(grouped(folder.resolve("grouped-" + round + ".db")));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: single %,.0f appends/s, %d threads in groups %,.0f appends/s, ratio %.1f%n",
                    round,
                    single,
                    THREADS,
                    grouped,
                    grouped / single);
        }
    }

    private static double perSecond(Duration taken) {
        return APPENDS * 1e9 / taken.toNanos();
    }

    private static Duration single(Path file) throws SQLException {
        List<Appending> appends = appendings(0, APPENDS);
        try (var tables = new EventTables(Database.writer(file))) {
            Instant start = Instant.now();
            for (Appending appending : appends) {
                tables.begin();
                tables.append(Appending.of(appending.command(), appending.events()));
                tables.commit();
            }
            return Duration.between(start, Instant.now());
        }
    }

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

    private static List<Appending> appendings(int thread, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    AppealCommand command = Notes.command(thread + "-" + i, "case-" + thread, "x".repeat(200));
                    return Appending.of(command, Notes.events(command, 2L * i + 1, 2));
                })
                .toList();
    }
}
