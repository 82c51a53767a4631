package org.appealdesk.sync.survival;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.store.ReplicaFolder;
import org.appealdesk.store.Seal;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;

/**
 * A console without screens and an agent who works at it until he is told {@code quiet}. It tells on standard output
 * what the agent was promised, one write a line and unbuffered, so that a line is either in the pipe or was never
 * promised to anybody:
 *
 * <ul>
 *   <li>{@code given ID CASE}: the console took the command, which stands in its outbox;
 *   <li>{@code acknowledged ID}: the backend has carried it out; {@code refused ID}: it has not and never will;
 *   <li>{@code quiet}: all is answered.
 * </ul>
 *
 * <p>Told an instant then, it ends when it has everything up to that.
 */
final class AgentAtConsole {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_THOUGHT_MILLIS = 120;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Actor agent;
    private final Random random;
    private final AgentWork work;
    private final LiveConnection connection;

    private AgentAtConsole(Actor agent, Random random, LiveConnection connection, Replica replica) {
        this.agent = agent;
        this.random = random;
        this.connection = connection;
        this.work = new AgentWork(connection.desk(), random);
        replica.commands().forEach(command -> open.add(command.id()));
    }

    /** What a console is asked to be; as its arguments. */
    record Order(Path home, String address, String person, String token, long seed, boolean forgetful) {
        List<String> arguments() {
            return List.of(home.toString(), address, person, token, Long.toString(seed), Boolean.toString(forgetful));
        }

        static Order of(String[] arguments) {
            return new Order(
                    Path.of(arguments[0]),
                    arguments[1],
                    arguments[2],
                    arguments[3],
                    Long.parseLong(arguments[4]),
                    Boolean.parseBoolean(arguments[5]));
        }
    }

    /** As the console and whoever looks into its folder open it. */
    static ReplicaFolder folder(Path home) {
        return ReplicaFolder.open(
                home, new Seal(new byte[Seal.KEY], new SecureRandom()::nextBytes), InstantSource.system());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Order order = Order.of(arguments);
        var random = new Random(order.seed());
        try (ReplicaFolder folder = folder(order.home())) {
            Replica replica = folder.replica();
            if (order.forgetful()) {
                forgetOutbox(replica);
            }
            try (var connection = LiveConnection.open(
                    new LiveConnection.Account(
                            BackendAddress.of(order.address()),
                            order.person(),
                            order::token,
                            Duration.ofDays(14),
                            null,
                            _ -> {}),
                    new LiveConnection.Keeping(replica, folder.blobs(), folder.papers()),
                    Story.ENGINE,
                    new LiveConnection.Machinery(
                            Instant::now, System::nanoTime, random::nextDouble, new SecureRandom()::nextBytes))) {
                new AgentAtConsole(actor(order.person()), random, connection, replica).live();
            }
        }
    }

    /** What a console must never do; only to see that it is noticed. */
    private static void forgetOutbox(Replica replica) {
        replica.commands().stream()
                .filter(command -> command.state() instanceof OwnCommand.Waiting)
                .forEach(command -> replica.forget(command.id()));
    }

    private static Actor actor(String person) {
        return person.equals(World.SUPERVISOR)
                ? new Actor.Supervisor(new AgentId(person))
                : new Actor.Agent(new AgentId(person));
    }

    private void live() throws InterruptedException {
        Thread.ofPlatform().daemon().start(this::listen);
        connection.cases().watch(this::look);
        look();
        while (orders.poll(random.nextInt(LONGEST_THOUGHT_MILLIS), TimeUnit.MILLISECONDS) == null) {
            act();
        }
        await(() -> connection.cases().waiting().isEmpty());
        tell("quiet");
        Instant until = Instant.parse(orders.take());
        await(() -> isComplete(until));
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null) {
                orders.add(line);
                line = in.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nobody is there any more to whom it would matter.
        Runtime.getRuntime().halt(1);
    }

    private void act() {
        List<CaseView> visible = connection.desk().all();
        if (visible.isEmpty()) {
            return;
        }
        CaseView view = visible.get(random.nextInt(visible.size()));
        AppealCommand command = new AppealCommand(
                connection.desk().newId(),
                view.id(),
                agent,
                Timing.at(connection.desk().clock().instant()),
                Basis.version(view.file().version()),
                work.next(view));
        if (connection.desk().submit(command) instanceof Answer.Accepted) {
            tell("given " + command.id() + " " + command.caseId());
            synchronized (open) {
                open.add(command.id());
            }
            look();
        }
    }

    /** Tells what has become of commands. */
    private void look() {
        synchronized (open) {
            Map<String, OwnCommand.State> unfinished = connection.cases().unfinished().stream()
                    .collect(Collectors.toMap(OwnCommand::id, OwnCommand::state));
            for (Iterator<String> ids = open.iterator(); ids.hasNext(); ) {
                String id = ids.next();
                switch (unfinished.get(id)) {
                    case OwnCommand.Waiting _ -> {}
                    case OwnCommand.Refused _ -> told("refused", id, ids);
                    case OwnCommand.Acknowledged _, OwnCommand.Done _ -> told("acknowledged", id, ids);
                    case null -> told("acknowledged", id, ids);
                }
            }
        }
    }

    private void told(String what, String id, Iterator<String> ids) {
        tell(what + " " + id);
        ids.remove();
    }

    private void tell(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isComplete(Instant until) {
        Instant complete = connection.link().status().completeTo();
        return complete != null
                && complete.isAfter(until)
                && connection.cases().unfinished().stream()
                        .allMatch(command -> command.state() instanceof OwnCommand.Refused);
    }

    private interface Condition {
        boolean holds();
    }

    /** Asks the connection again and again to hurry: after so much trouble it waits longer and longer. */
    private void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var changed = new Semaphore(0);
        connection.link().watch(changed::release);
        connection.cases().watch(changed::release);
        while (!condition.holds()) {
            SyncStatus status = connection.link().status();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It does not come to rest: " + status + " "
                        + connection.cases().unfinished());
            }
            connection.link().syncNow();
            var _ = changed.tryAcquire(100, TimeUnit.MILLISECONDS);
        }
    }
}
