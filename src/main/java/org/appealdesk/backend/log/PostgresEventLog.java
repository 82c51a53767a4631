package org.appealdesk.backend.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.log.AppendBatch.Entry;
import org.appealdesk.backend.log.AppendBatch.Row;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Appending;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.HistoryReader;
import org.appealdesk.protocol.RejectionJson;
import org.jspecify.annotations.Nullable;

/**
 * The event log in PostgreSQL. Any number of nodes may have it open at once. What an append acknowledged survives the
 * end of the process, of the server, and of the power, as far as the server waits for its disk.
 */
public final class PostgresEventLog implements EventLog, SharedLog {

    /** While one batch waits for the server's disk the next is filled; more would only make batches smaller. */
    private static final int WRITERS = 3;

    private static final String PURGED = "Its content was purged";

    private final Database database;
    private final GroupCommitter writer;

    /** The database stays the caller's; it must have room for a connection a writer and some for reading. */
    public PostgresEventLog(Database database) {
        this.database = database;
        this.writer = new GroupCommitter(database, WRITERS);
    }

    @Override
    public List<CaseId> cases() {
        return database.ask("list the cases", connection -> {
            List<CaseId> cases = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT case_id FROM cases ORDER BY place");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    cases.add(new CaseId(rows.getString(1)));
                }
            }
            return cases;
        });
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return database.ask("read case " + caseId, connection -> history(connection, caseId));
    }

    /** One statement, and so one moment, although writers go on. A case that was purged is no case that never was. */
    private static CaseHistory history(Connection connection, CaseId caseId) throws SQLException {
        var history = new HistoryReader(caseId);
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT cases.version, cases.hash, events.version, events.body, events.hash
                FROM cases LEFT JOIN events USING (case_id)
                WHERE case_id = ? ORDER BY events.version""")) {
            select.setString(1, caseId.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && history.goesOn()) {
                    history.head(rows.getLong(1), rows.getString(2));
                    if (rows.getString(4) != null) {
                        history.event(rows.getLong(3), rows.getString(4), rows.getString(5));
                    }
                }
            }
        }
        HistoryReader.Reading reading = history.finished();
        boolean gone = reading.events().isEmpty() && reading.unreadable() == null && purged(connection, caseId);
        return new CaseHistory(caseId, reading.events(), gone ? PURGED : reading.unreadable());
    }

    /** Whether the case is known no more than by what a purge left of it. */
    public boolean purged(CaseId caseId) {
        return database.ask("look for purged case " + caseId, connection -> purged(connection, caseId));
    }

    private static boolean purged(Connection connection, CaseId caseId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT FROM purged_cases WHERE case_id = ?")) {
            select.setString(1, caseId.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Where the case stands, its next due instant and its queue, is left as it was kept before. */
    @Override
    public Append append(AppealCommand command, List<RecordedEvent> events) {
        var appending = Appending.of(command, events);
        Long base = events.isEmpty() ? null : (Long) (events.getFirst().version() - 1);
        return answer(command, writer.append(new Entry(appending, base, null)));
    }

    @Override
    public Append append(AppealCommand command, List<RecordedEvent> events, long base, @Nullable Standing standing) {
        return answer(command, writer.append(new Entry(Appending.of(command, events), base, standing)));
    }

    private Append answer(AppealCommand command, Row row) {
        return switch (row.outcome()) {
            case "stored" -> new Append.Stored();
            case "repeated" -> repeated(command, row);
            case "reused" -> new Append.IdReused();
            case "conflict" -> new Append.VersionConflict(row.current());
            default -> throw new IllegalStateException("The database answers “" + row.outcome() + "”");
        };
    }

    private Append repeated(AppealCommand command, Row row) {
        String refusal = row.refusal();
        return refusal == null
                ? new Append.Repeated(caused(command, row.firstVersion(), row.events()))
                : new Append.RefusedBefore(rejection(refusal));
    }

    private static Rejection rejection(String kept) {
        if (RejectionJson.read(kept) instanceof Decoded.Known<Rejection>(Rejection rejection)) {
            return rejection;
        }
        throw new StorageException(Problem.DAMAGED, "A kept refusal cannot be read: " + kept);
    }

    @Override
    public Append refuse(AppealCommand command, Rejection rejection, long base) {
        String fingerprint = Appending.fingerprint(command);
        return answer(command, database.inTransaction("keep a refusal", connection -> {
            try (PreparedStatement refuse = connection.prepareStatement("""
                            SELECT outcome, first_version, event_count, current_version, refusal
                            FROM refuse_command(?, ?, ?, ?, ?)""")) {
                refuse.setString(1, command.id());
                refuse.setString(2, fingerprint);
                refuse.setString(3, command.caseId().value());
                refuse.setLong(4, base);
                refuse.setString(5, RejectionJson.write(rejection));
                try (ResultSet rows = refuse.executeQuery()) {
                    rows.next();
                    return Row.read(rows);
                }
            }
        }));
    }

    private List<RecordedEvent> caused(AppealCommand command, long first, int count) {
        if (count == 0) {
            return List.of();
        }
        return history(command.caseId()).events().stream()
                .filter(event -> event.version() >= first && event.version() < first + count)
                .toList();
    }

    @Override
    public Optional<Append> earlier(AppealCommand command) {
        return Optional.ofNullable(look(command).earlier());
    }

    /**
     * The answer to a command as it was first given, also when its case was purged since.
     *
     * @return empty when no such command of this sender came before
     */
    public Optional<Remembered> remembered(AppealCommand command) {
        return database.ask("look for command " + command.id(), connection -> {
            Row row = look(connection, command, Appending.fingerprint(command));
            if (!row.outcome().equals("repeated")) {
                return Optional.empty();
            }
            String refusal = row.refusal();
            return Optional.of(
                    refusal == null
                            ? new Remembered.Done(row.firstVersion() + row.events() - 1, row.events())
                            : new Remembered.Refused(rejection(refusal)));
        });
    }

    @Override
    public Look look(AppealCommand command) {
        String fingerprint = Appending.fingerprint(command);
        Row row =
                database.ask("look for command " + command.id(), connection -> look(connection, command, fingerprint));
        return new Look(row.outcome().equals("new") ? null : answer(command, row), row.current());
    }

    private static Row look(Connection connection, AppealCommand command, String fingerprint) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT CASE WHEN fingerprint IS NULL THEN 'new' WHEN fingerprint = ? THEN 'repeated' ELSE 'reused' END,
                    first_version, events, coalesce((SELECT version FROM cases WHERE case_id = ?), 0), refusal
                FROM (VALUES (1)) AS one LEFT JOIN commands ON command_id = ?""")) {
            select.setString(1, fingerprint);
            select.setString(2, command.caseId().value());
            select.setString(3, command.id());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Row.read(rows);
            }
        }
    }

    /** Transactions committed so far; fewer than appends when several came at once. */
    long batches() {
        return writer.batches();
    }

    /** Waits for appends under way. */
    @Override
    public void close() {
        writer.close();
    }
}
