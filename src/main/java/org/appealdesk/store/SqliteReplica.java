package org.appealdesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.FedEvent;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The replica in one SQLite file, personal data sealed. One connection serves everybody, one after the other: a console
 * has few hands. Safe for use by several threads.
 */
public final class SqliteReplica implements Replica {

    private final Path file;
    private final ReplicaTables tables;

    private SqliteReplica(Path file, ReplicaTables tables) {
        this.file = file;
        this.tables = tables;
    }

    /** Something to do with the tables. */
    private interface Work<T> {
        T with(ReplicaTables tables) throws SQLException;
    }

    /**
     * Opens or creates the file. Only one program may have it open.
     *
     * @throws StorageException DAMAGED when the file is not a whole replica, or was sealed with another key; it is left as
     *     it is
     */
    public static SqliteReplica open(Path file, Seal seal) {
        ReplicaTables tables = new ReplicaTables(Database.writer(file, Database.REPLICA), seal);
        SqliteReplica replica = new SqliteReplica(file, tables);
        try {
            replica.change("see whether the key fits", ReplicaTables::checkKey);
            return replica;
        } catch (StorageException e) {
            replica.close();
            throw e;
        }
    }

    @Override
    public List<CaseId> cases() {
        return ask("list the cases", ReplicaTables::cases);
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return ask("read case " + caseId, work -> work.history(caseId));
    }

    @Override
    public boolean hasEventsOf(String commandId) {
        return ask("look for events", work -> work.hasEventsOf(commandId));
    }

    @Override
    public Optional<String> cursor() {
        return ask("read the place in the feed", work -> work.fact(ReplicaTables.CURSOR));
    }

    @Override
    public List<OwnCommand> commands() {
        return ask("read own commands", ReplicaTables::commands);
    }

    @Override
    public OwnCommand queue(AppealCommand command, long seen, @Nullable String replaced) {
        return change("queue a command", work -> {
            if (replaced != null) {
                work.forget(replaced);
            }
            return work.queue(command, seen);
        });
    }

    @Override
    public void mark(Map<String, OwnCommand.State> states) {
        if (!states.isEmpty()) {
            change("keep what became of commands", work -> work.mark(states));
        }
    }

    @Override
    public void forget(String commandId) {
        change("forget a command", work -> work.forget(commandId));
    }

    @Override
    public void keep(Page page) {
        change("keep what is new", work -> {
            work.keep(page.events());
            work.remove(page.removed());
            work.setFact(ReplicaTables.CURSOR, page.cursor());
            return work.mark(page.states());
        });
    }

    @Override
    public Optional<String> upload(String sha256) {
        return ask("look for an upload", work -> work.upload(sha256));
    }

    @Override
    public void keepUpload(String sha256, String address) {
        change("keep where an upload was begun", work -> work.keepUpload(sha256, address));
    }

    @Override
    public void forgetUpload(String sha256) {
        change("forget an upload", work -> work.forgetUpload(sha256));
    }

    /** What was kept under that name, such as a token; sealed on the disk. */
    public Optional<String> secret(String name) {
        return ask("read " + name, work -> work.secret(name));
    }

    /** Keeps something secret under a name, instead of what was kept under it before. */
    public void keepSecret(String name, String value) {
        change("keep " + name, work -> work.keepSecret(name, value));
    }

    @Override
    public Optional<SnapshotUnderWay> snapshotUnderWay() {
        return ask("look for a snapshot under way", ReplicaTables::snapshotUnderWay);
    }

    @Override
    public void beginSnapshot(String cursor) {
        change("begin a snapshot", work -> work.beginSnapshot(cursor));
    }

    @Override
    public List<CaseHistory> keepSnapshot(Map<CaseId, List<FedEvent>> cases, long after) {
        change("keep a snapshot", work -> work.keepSnapshot(cases, after));
        // On all processors: it is the most work of a first sync, and nothing else is to be done meanwhile.
        return cases.entrySet().parallelStream()
                .map(one -> ReplicaTables.read(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public Set<CaseId> endSnapshot(Function<Set<CaseId>, Map<String, OwnCommand.State>> states) {
        return change("end a snapshot", work -> {
            Set<CaseId> dropped = work.endSnapshot();
            work.mark(states.apply(dropped));
            return dropped;
        });
    }

    private synchronized <T> T ask(String what, Work<T> work) {
        try {
            return work.with(tables);
        } catch (SQLException e) {
            throw Failures.of(what, e);
        }
    }

    private synchronized <T> T change(String what, Work<T> work) {
        try {
            tables.begin();
            T result = work.with(tables);
            tables.commit();
            return result;
        } catch (SQLException e) {
            rollBack(e);
            throw Failures.of(what, e);
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception failure) {
        try {
            tables.rollBack();
        } catch (SQLException e) {
            // Some failures end the transaction by themselves, and then there is none to roll back.
            failure.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            tables.close();
        } catch (SQLException e) {
            throw new StorageException(Problem.OTHER, "Could not close " + file, e);
        }
    }
}
