package org.appealdesk.sync.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.appealdesk.store.ReplicaFolder;

/** A console as a program of its own with its line, and what its agent was promised, whatever is killed. */
final class Desk implements AutoCloseable {

    private final Path home;
    private final String person;
    private final String token;
    private final Random random;
    private final RoughLine line;
    private final Semaphore answers;
    private final Map<String, String> given = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Semaphore taken = new Semaphore(0);
    private final CountDownLatch quiet = new CountDownLatch(1);
    private Program program;

    /** Whose desk it is. */
    record Owner(String person, String token) {}

    /** @param answers gets a permit for each command that was answered */
    Desk(Path folder, Owner owner, RoughLine line, Random random, Semaphore answers) throws IOException {
        this.home = Files.createDirectory(folder.resolve(owner.person()));
        this.person = owner.person();
        this.token = owner.token();
        this.line = line;
        this.random = random;
        this.answers = answers;
        this.program = start(false);
    }

    private Program start(boolean forgetful) throws IOException {
        var order = new AgentAtConsole.Order(
                home, "http://127.0.0.1:" + line.port(), person, token, random.nextLong(), forgetful);
        return Program.start(
                new Program.Start(AgentAtConsole.class, Map.of(), order.arguments()),
                home.resolve("console.log"),
                this::hear);
    }

    private void hear(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "given" -> {
                given.put(words[1], words[2]);
                taken.release();
            }
            case "acknowledged" -> {
                acknowledged.add(words[1]);
                answers.release();
            }
            case "refused" -> answers.release();
            case "quiet" -> quiet.countDown();
            default -> throw new AssertionError(line);
        }
    }

    String person() {
        return person;
    }

    RoughLine line() {
        return line;
    }

    /** The commands that the console took, with their cases. */
    Map<String, String> given() {
        return given;
    }

    /** The commands of which the agent was told that they are carried out. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Waits until the agent has given so many more. */
    void awaitGiven(int more) throws InterruptedException {
        taken.drainPermits();
        taken.acquire(more);
    }

    /**
     * Kill -9, and another in its place.
     *
     * @param forgetful whether that one loses what waits to be sent
     */
    void kill(boolean forgetful) throws IOException, InterruptedException {
        program.kill();
        program = start(forgetful);
    }

    /** Has the agent stop and waits until everything he gave is answered. */
    void quiet() throws IOException, InterruptedException {
        program.tell("quiet");
        while (quiet.getCount() > 0 && program.isAlive()) {
            var _ = quiet.await(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Has the console fetch everything up to then, and end. */
    void end(Instant until) throws IOException, InterruptedException {
        if (quiet.getCount() == 0) {
            program.tell(until.toString());
        }
        int code = program.awaitEnd();
        if (code != 0) {
            throw new AssertionError(
                    person + " does not come to rest: " + Files.readString(home.resolve("console.log")));
        }
    }

    /** What the console kept; only when it has ended. */
    ReplicaFolder folder() {
        return AgentAtConsole.folder(home);
    }

    @Override
    public String toString() {
        return person + " with " + given.size() + " commands given and " + acknowledged.size() + " acknowledged";
    }

    @Override
    public void close() throws IOException {
        program.close();
        line.close();
    }
}
