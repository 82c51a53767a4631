package org.appealdesk.sync.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/** A database server, nodes, consoles and the exchange, each a process of its own, with rough lines between them. */
final class World implements AutoCloseable {

    static final String SUPERVISOR = "HOA";

    private static final String QUEUE = "VND";
    private static final Duration LONGEST_WAIT = Duration.ofMillis(2_500);

    private final Path folder;
    private final Random random;
    private final Semaphore answers = new Semaphore(0);
    private final DatabaseAddress address;
    private final Nodes nodes;
    private final List<Desk> desks = new ArrayList<>();
    private final RoughLine exchangeLine;
    private final ExchangeAtWork exchange;
    private final Thread exchangeThread;
    private final Map<String, Integer> troubles = new LinkedHashMap<>();
    private EmbeddedPostgres server;

    /** @param people the first of those who work at consoles; the last one supervises and sees all queues */
    World(Path folder, long seed, int nodeCount, List<String> people) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.server = startServer();
        this.address = server.database("appeals");
        Schema.migrate(address);
        this.nodes = new Nodes(folder, address, nodeCount);
        this.exchangeLine = line();
        try (Database database = Database.open(address, "test", 1)) {
            People all = new People(database, random::nextBytes);
            for (String person : people) {
                boolean supervisor = person.equals(SUPERVISOR);
                String token = token(
                        all,
                        new Person(
                                person,
                                "Name of " + person,
                                supervisor ? Role.SUPERVISOR : Role.AGENT,
                                supervisor ? Set.of() : Set.of(QUEUE)));
                desks.add(new Desk(
                        folder, new Desk.Owner(person, token), line(), new Random(random.nextLong()), answers));
            }
            String token = token(all, new Person("exchange", "The exchange", Role.PLATFORM, Set.of()));
            this.exchange = new ExchangeAtWork(exchangeLine.port(), token, random.nextLong());
        }
        this.exchangeThread = Thread.ofVirtual().start(exchange::work);
    }

    private static String token(People people, Person person) {
        people.add(person);
        return people.issue(person.id(), "test", null).orElseThrow().text();
    }

    private RoughLine line() throws IOException {
        return new RoughLine(nodes.ports(), random.nextLong());
    }

    private EmbeddedPostgres startServer() {
        return EmbeddedPostgres.start(folder.resolve("postgres"), TestPostgres.programs(), Map.of());
    }

    List<Desk> desks() {
        return desks;
    }

    // ---- trouble

    /** Waits until work goes on, or for a while, then strikes somewhere. */
    void trouble() throws IOException, InterruptedException {
        answered(1 + random.nextInt(40));
        nodes.startEnded();
        Desk desk = desks.get(random.nextInt(desks.size()));
        int node = random.nextInt(nodes.count());
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                count("console killed");
                desk.kill(false);
            }
            case 3, 4 -> {
                count("node killed");
                nodes.kill(node);
            }
            case 5, 6 -> {
                count("database killed");
                killServer();
            }
            case 7 -> {
                count("all connections cut");
                desks.forEach(each -> each.line().cut());
                exchangeLine.cut();
            }
            default -> {
                count("console offline");
                desk.line().down(true);
                answered(5 + random.nextInt(20));
                desk.line().down(false);
            }
        }
    }

    private void count(String trouble) {
        troubles.merge(trouble, 1, Integer::sum);
    }

    /** Waits for so many answers to consoles, but not for ever: when all is broken nobody gets any. */
    boolean answered(int count) throws InterruptedException {
        return answers.tryAcquire(count, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void killServer() {
        ProcessHandle killed = ProcessHandle.of(server.pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        server = startServer();
    }

    // ---- the end

    /** Mends everything, lets everybody finish, and looks. @return in what the promise was broken */
    List<String> heal() throws IOException, InterruptedException {
        exchange.end();
        nodes.startEnded();
        exchangeLine.calm();
        desks.forEach(desk -> desk.line().calm());
        exchangeThread.join();
        for (Desk desk : desks) {
            desk.quiet();
        }
        try (Database database = Database.open(address, "test", 2);
                var log = new PostgresEventLog(database)) {
            Instant now = new DatabaseClock(database, System::nanoTime).instant();
            for (Desk desk : desks) {
                desk.end(now);
            }
            Promise promise = new Promise(log);
            promise.acknowledged("the exchange", exchange.acknowledged(), Set.of());
            Map<String, CaseFile> files = files(log);
            desks.forEach(desk -> promise.console(desk, inSight(files, desk)));
            tell(promise, files.size());
            return promise.broken();
        }
    }

    private static Map<String, CaseFile> files(PostgresEventLog log) {
        return log.cases().stream()
                .collect(Collectors.toMap(
                        CaseId::value,
                        id -> Objects.requireNonNull(
                                FoldedHistory.of(log.history(id)).file())));
    }

    private static Set<String> inSight(Map<String, CaseFile> files, Desk desk) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().appeal().isPresent())
                .filter(entry -> desk.person().equals(SUPERVISOR)
                        || entry.getValue()
                                .order()
                                .terms()
                                .totalPrice()
                                .asset()
                                .code()
                                .equals(QUEUE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void tell(Promise promise, int cases) {
        int given = desks.stream().mapToInt(desk -> desk.given().size()).sum();
        int acknowledged =
                desks.stream().mapToInt(desk -> desk.acknowledged().size()).sum();
        System.out.println("  " + troubles + "; " + cases + " cases, " + given + " commands given at consoles, "
                + acknowledged + " acknowledged there and "
                + exchange.acknowledged().size() + " to the exchange, "
                + promise.carriedOut().size() + " carried out");
    }

    @Override
    public void close() throws IOException {
        exchange.end();
        exchangeThread.interrupt();
        for (Desk desk : desks) {
            desk.close();
        }
        exchangeLine.close();
        nodes.close();
        server.close();
    }
}
