package org.appealdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Appending;
import org.appealdesk.protocol.HashChain;
import org.appealdesk.protocol.HistoryReader;

/** The tables of the event log through one connection. For one thread at a time. */
final class EventTables implements AutoCloseable {

    /** A case's newest version and the hash of its newest event. */
    private record Head(long version, String hash) {
        static final Head NONE = new Head(0, HashChain.START);
    }

    private final Statements statements;

    EventTables(Connection connection) {
        this.statements = new Statements(connection);
    }

    List<CaseId> cases() throws SQLException {
        List<CaseId> cases = new ArrayList<>();
        try (ResultSet rows = sql("SELECT case_id FROM cases ORDER BY place").executeQuery()) {
            while (rows.next()) {
                cases.add(new CaseId(rows.getString(1)));
            }
        }
        return cases;
    }

    /** One statement, and so one moment, although a writer goes on. */
    CaseHistory history(CaseId caseId) throws SQLException {
        PreparedStatement select = sql("""
                SELECT cases.version, cases.hash, events.version, events.body, events.hash
                FROM cases LEFT JOIN events USING (case_id)
                WHERE case_id = ? ORDER BY events.version""");
        select.setString(1, caseId.value());
        var history = new HistoryReader(caseId);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next() && history.goesOn()) {
                history.head(rows.getLong(1), rows.getString(2));
                if (rows.getString(4) != null) {
                    history.event(rows.getLong(3), rows.getString(4), rows.getString(5));
                }
            }
        }
        HistoryReader.Reading reading = history.finished();
        return new CaseHistory(caseId, reading.events(), reading.unreadable());
    }

    Optional<Append> earlier(AppealCommand command, String fingerprint) throws SQLException {
        PreparedStatement select = sql("""
                SELECT fingerprint, first_version, events FROM commands WHERE command_id = ?""");
        select.setString(1, command.id());
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            if (!rows.getString(1).equals(fingerprint)) {
                return Optional.of(new Append.IdReused());
            }
            long first = rows.getLong(2);
            long after = first + rows.getLong(3);
            return Optional.of(new Append.Repeated(history(command.caseId()).events().stream()
                    .filter(event -> event.version() >= first && event.version() < after)
                    .toList()));
        }
    }

    /** Within a transaction of the caller; when the answer is not “stored”, nothing was written. */
    Append append(Appending appending) throws SQLException {
        AppealCommand command = appending.command();
        Optional<Append> earlier = earlier(command, appending.fingerprint());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Head head = head(command.caseId());
        if (!appending.follows(head.version())) {
            return new Append.VersionConflict(head.version());
        }
        keepCommand(appending, head);
        if (!appending.bodies().isEmpty()) {
            for (String body : appending.bodies()) {
                head = keepEvent(command.caseId(), body, head);
            }
            keepHead(command.caseId(), head);
        }
        return new Append.Stored();
    }

    private Head head(CaseId caseId) throws SQLException {
        PreparedStatement select = sql("SELECT version, hash FROM cases WHERE case_id = ?");
        select.setString(1, caseId.value());
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : Head.NONE;
        }
    }

    private void keepCommand(Appending appending, Head before) throws SQLException {
        PreparedStatement insert = sql("""
                INSERT INTO commands (command_id, fingerprint, case_id, first_version, events)
                VALUES (?, ?, ?, ?, ?)""");
        insert.setString(1, appending.command().id());
        insert.setString(2, appending.fingerprint());
        insert.setString(3, appending.command().caseId().value());
        insert.setLong(4, before.version() + 1);
        insert.setInt(5, appending.bodies().size());
        insert.executeUpdate();
    }

    private Head keepEvent(CaseId caseId, String body, Head before) throws SQLException {
        var head = new Head(before.version() + 1, HashChain.next(before.hash(), body));
        PreparedStatement insert = sql("INSERT INTO events (case_id, version, body, hash) VALUES (?, ?, ?, ?)");
        insert.setString(1, caseId.value());
        insert.setLong(2, head.version());
        insert.setString(3, body);
        insert.setString(4, head.hash());
        insert.executeUpdate();
        return head;
    }

    private void keepHead(CaseId caseId, Head head) throws SQLException {
        PreparedStatement upsert = sql("""
                INSERT INTO cases (case_id, version, hash) VALUES (?, ?, ?)
                ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, hash = excluded.hash""");
        upsert.setString(1, caseId.value());
        upsert.setLong(2, head.version());
        upsert.setString(3, head.hash());
        upsert.executeUpdate();
    }

    void begin() throws SQLException {
        statements.begin();
    }

    void commit() throws SQLException {
        statements.commit();
    }

    void rollBack() throws SQLException {
        statements.rollBack();
    }

    private PreparedStatement sql(String command) throws SQLException {
        return statements.sql(command);
    }

    /** Closes the connection and its statements. */
    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
