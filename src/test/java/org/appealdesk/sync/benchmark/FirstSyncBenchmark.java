package org.appealdesk.sync.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.benchmark.BenchedNode;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.log.Standing;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.store.ReplicaFolder;
import org.appealdesk.store.Seal;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;

/**
 * How long a console without screens takes to have 100,000 open appeals, sealed on its disk and folded in its memory, beside a
 * plain download of the same answer. Give it memory: {@code -Xmx6g}; {@code -Dappeals=…} takes fewer.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.sync.benchmark.FirstSyncBenchmark</pre>
 */
public final class FirstSyncBenchmark {
    private static final int APPEALS = Integer.getInteger("appeals", 100_000);
    private static final int HANDS = 32;

    private FirstSyncBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "benchmark");
        Map<String, String> settings = Map.of("max_wal_size", "4GB", "synchronous_commit", "off");
        try (var server = EmbeddedPostgres.start(home.resolve("postgres"), TestPostgres.programs(), settings)) {
            DatabaseAddress address = server.database("benchmark");
            Schema.migrate(address);
            Instant start = Instant.now();
            fill(address);
            say("%,d appeals made in %.1f s", APPEALS, seconds(start));
            String token = BenchedNode.token(address);
            try (var node = BenchedNode.start(address)) {
                for (int round = 1; round <= 2; round++) {
                    double download = download(node.address(), token, home.resolve("plain-" + round));
                    double sync = sync(node.address(), token, home.resolve("console-" + round));
                    say("round %d: first sync %.1f s, %.2f times the download", round, sync, sync / download);
                }
            }
        }
    }

    @FormatMethod
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1e3;
    }

    private static void fill(DatabaseAddress address) throws InterruptedException {
        var numbers = new AtomicInteger();
        try (var database = Database.open(address, "benchmark", 8);
                var log = new PostgresEventLog(database)) {
            List<Thread> hands = new ArrayList<>();
            for (int i = 0; i < HANDS; i++) {
                hands.add(Thread.startVirtualThread(() -> {
                    for (int n = numbers.incrementAndGet(); n <= APPEALS; n = numbers.incrementAndGet()) {
                        append(log, String.valueOf(22_814_010_000_000_000L + n));
                    }
                }));
            }
            for (Thread hand : hands) {
                hand.join();
            }
        }
    }

    /** All events of a case that waits for support, as if one command had caused them. */
    private static void append(PostgresEventLog log, String number) {
        CaseId id = new CaseId(number);
        List<Step> steps =
                new ArrayList<>(List.of(People.platform(Moves.registers(Orders.paid(number), Rules.SEED.ref()))));
        steps.addAll(Plots.queued());
        CaseFile file = null;
        List<RecordedEvent> events = new ArrayList<>();
        AppealCommand first = null;
        for (Step step : steps) {
            Step.Act act = (Step.Act) step;
            AppealCommand command =
                    new AppealCommand(number, id, act.actor(), Timing.at(Orders.START), Basis.UNKNOWN, act.action());
            first = first == null ? command : first;
            for (RecordedEvent event : ((Answer.Accepted) Story.ENGINE.decide(file, command)).events()) {
                file = AppealEngine.evolve(file, event);
                events.add(event);
            }
        }
        if (first != null && file != null) {
            log.append(first, events, 0, Standing.of(file));
        }
    }

    private static double download(String address, String token, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/snapshot"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .build();
        Instant start = Instant.now();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.ofFile(file));
        }
        double took = seconds(start);
        say("plain download: %.1f MB, compressed, in %.1f s", Files.size(file) / 1e6, took);
        return took;
    }

    private static double sync(String address, String token, Path folder) throws InterruptedException, IOException {
        var random = new Random(1);
        Instant start = Instant.now();
        try (ReplicaFolder kept = ReplicaFolder.open(
                        folder, new Seal(new byte[Seal.KEY], new SecureRandom()::nextBytes), InstantSource.system());
                LiveConnection connection = LiveConnection.open(
                        new LiveConnection.Account(
                                BackendAddress.of(address), "LAN", () -> token, Duration.ofDays(14), null, _ -> {}),
                        new LiveConnection.Keeping(kept.replica(), kept.blobs(), kept.papers()),
                        Story.ENGINE,
                        new LiveConnection.Machinery(
                                Instant::now, System::nanoTime, random::nextDouble, random::nextBytes))) {
            var live = new CountDownLatch(1);
            Runnable look = () -> {
                if (connection.link().status().link() == SyncStatus.Link.LIVE) {
                    live.countDown();
                }
            };
            connection.link().watch(look);
            look.run();
            live.await();
            double took = seconds(start);
            if (connection.desk().all().size() != APPEALS) {
                throw new AssertionError(connection.desk().all().size() + " appeals are there");
            }
            say("  console: %,.0f MB on its disk", Files.size(folder.resolve("replica.db")) / 1e6);
            return took;
        }
    }
}
