package org.appealdesk.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.store.BlobFolder;
import org.appealdesk.store.Seal;
import org.appealdesk.store.SqliteReplica;

/** What a console is without its screens: a folder, and a connection over it. */
public final class Desktop implements AutoCloseable {

    /** Far longer than anything takes here; only a failure waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One for all devices: two that draw the same bytes make the same id when they act within a millisecond. */
    private static final Random RANDOM = new Random(11);

    private final Actor agent;
    private final Replica replica;
    private final BlobStore blobs;
    private final List<MeBody> changes = new CopyOnWriteArrayList<>();
    private final LiveConnection connection;

    public Desktop(Path folder, BackendAddress address, String person, String token) {
        this(folder, address, person, token, new MemoryPapers());
    }

    /** The same with what was kept beside the cases. */
    Desktop(Path folder, BackendAddress address, String person, String token, DeskPapers papers) {
        this.agent = new Actor.Agent(new AgentId(person));
        this.replica = SqliteReplica.open(
                folder.resolve(person + ".db"), new Seal(new byte[Seal.KEY], new Random(5)::nextBytes));
        this.blobs = BlobFolder.open(folder.resolve(person + "-blobs"), 100_000_000);
        this.connection = LiveConnection.open(
                new LiveConnection.Account(address, person, () -> token, Duration.ofDays(14), null, changes::add),
                new LiveConnection.Keeping(replica, blobs, papers),
                Story.ENGINE,
                machinery());
    }

    public static LiveConnection.Machinery machinery() {
        return new LiveConnection.Machinery(Instant::now, System::nanoTime, RANDOM::nextDouble, RANDOM::nextBytes);
    }

    CaseDesk desk() {
        return connection.desk();
    }

    LiveCases cases() {
        return connection.cases();
    }

    LiveConnection connection() {
        return connection;
    }

    /** What the backend said of this person, each time it was other rights. */
    List<MeBody> changesOfRights() {
        return changes;
    }

    BlobStore blobs() {
        return blobs;
    }

    SyncStatus status() {
        return connection.link().status();
    }

    /** Acts on the case as it is seen here. */
    Answer act(CaseId id, Action action) {
        return desk().submit(id, agent, Basis.version(see(id).file().version()), action);
    }

    CaseView see(CaseId id) {
        return desk().find(id).orElseThrow();
    }

    /** Waits until it holds, looking after every change. */
    void until(String what, BooleanSupplier holds) {
        var reached = new CountDownLatch(1);
        Runnable look = () -> {
            if (holds.getAsBoolean()) {
                reached.countDown();
            }
        };
        Runnable unwatchLink = connection.link().watch(look);
        Runnable unwatchOwn = connection.cases().watch(look);
        Runnable unwatchCases = desk().watch(_ -> look.run());
        Runnable unwatchGone = desk().watchGone(_ -> look.run());
        Runnable unwatchPresence = connection.presences().watch(_ -> look.run());
        try {
            look.run();
            if (!reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Not reached: " + what + "; " + status() + " " + cases().unfinished());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            unwatchLink.run();
            unwatchOwn.run();
            unwatchCases.run();
            unwatchGone.run();
            unwatchPresence.run();
        }
    }

    void untilSettled() {
        until(
                "settled",
                () -> status().link() == SyncStatus.Link.LIVE
                        && cases().unfinished().isEmpty());
    }

    @Override
    public void close() {
        connection.close();
        replica.close();
    }
}
