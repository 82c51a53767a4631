package org.appealdesk.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.live.FedEvent;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.CommandJson;
import org.appealdesk.protocol.HistoryReader;

/** The tables of a replica through one connection. For one thread at a time. */
final class ReplicaTables implements AutoCloseable {

    static final String CURSOR = "cursor";
    private static final String KEY_CHECK = "key-check";
    private static final String SNAPSHOT_CURSOR = "snapshot-cursor";
    private static final String SNAPSHOT_AFTER = "snapshot-after";
    private static final String SNAPSHOT = "snapshot";

    private final Statements statements;
    private final Seal seal;
    private final OwnCommandRow rows;

    ReplicaTables(Connection connection, Seal seal) {
        this.statements = new Statements(connection);
        this.seal = seal;
        this.rows = new OwnCommandRow(seal);
    }

    /** Fails when what is here was sealed with another key. */
    boolean checkKey() throws SQLException {
        Optional<byte[]> check = bytes(KEY_CHECK);
        if (check.isPresent()) {
            seal.open(KEY_CHECK, check.get());
        } else {
            setBytes(KEY_CHECK, seal.seal(KEY_CHECK, KEY_CHECK));
        }
        return true;
    }

    // ---- facts

    Optional<String> fact(String name) throws SQLException {
        return bytes(name).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    void setFact(String name, String value) throws SQLException {
        setBytes(name, value.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> secret(String name) throws SQLException {
        String place = "secret " + name;
        return bytes(place).map(content -> seal.openText(place, content));
    }

    boolean keepSecret(String name, String value) throws SQLException {
        String place = "secret " + name;
        setBytes(place, seal.seal(place, value));
        return true;
    }

    private Optional<byte[]> bytes(String name) throws SQLException {
        PreparedStatement select = statements.sql("SELECT value FROM facts WHERE name = ?");
        select.setString(1, name);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
        }
    }

    private void setBytes(String name, byte[] value) throws SQLException {
        PreparedStatement upsert = statements.sql(
                "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        upsert.setString(1, name);
        upsert.setBytes(2, value);
        upsert.executeUpdate();
    }

    private void unsetFact(String name) throws SQLException {
        PreparedStatement delete = statements.sql("DELETE FROM facts WHERE name = ?");
        delete.setString(1, name);
        delete.executeUpdate();
    }

    // ---- cases

    List<CaseId> cases() throws SQLException {
        return ids("SELECT case_id FROM cases");
    }

    private List<CaseId> ids(String query) throws SQLException {
        List<CaseId> ids = new ArrayList<>();
        try (ResultSet found = statements.sql(query).executeQuery()) {
            while (found.next()) {
                ids.add(new CaseId(found.getString(1)));
            }
        }
        return ids;
    }

    CaseHistory history(CaseId caseId) throws SQLException {
        PreparedStatement select = statements.sql(
                "SELECT version, command_id, body, hash, masked FROM events WHERE case_id = ? ORDER BY version");
        select.setString(1, caseId.value());
        List<FedEvent> events = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                long version = found.getLong(1);
                String body = seal.openText(place(caseId, version), found.getBytes(3));
                events.add(new FedEvent(
                        caseId, version, found.getString(2), body, found.getString(4), found.getBoolean(5)));
            }
        }
        return read(caseId, events);
    }

    /** @param events all that are here of the case */
    static CaseHistory read(CaseId caseId, List<FedEvent> events) {
        var history = new HistoryReader(caseId);
        for (FedEvent event : events) {
            if (history.goesOn()) {
                history.head(event.version(), event.hash());
                history.event(event.version(), event.body(), event.hash(), event.masked());
            }
        }
        HistoryReader.Reading reading = history.finished();
        return new CaseHistory(caseId, reading.events(), reading.unreadable());
    }

    private static String place(CaseId caseId, long version) {
        return "event " + caseId + " " + version;
    }

    boolean hasEventsOf(String commandId) throws SQLException {
        PreparedStatement select = statements.sql("SELECT 1 FROM events WHERE command_id = ? LIMIT 1");
        select.setString(1, commandId);
        try (ResultSet found = select.executeQuery()) {
            return found.next();
        }
    }

    /** What is here stays, but for masked events of which the whole comes now. */
    void keep(Collection<FedEvent> events) throws SQLException {
        Set<CaseId> ids = events.stream().map(FedEvent::caseId).collect(Collectors.toSet());
        // Asked once, not for every event: it goes through all cases.
        long newest = ids.isEmpty() ? 0 : newestSnapshot();
        PreparedStatement aCase =
                statements.sql("INSERT INTO cases (case_id, snapshot) VALUES (?, ?) ON CONFLICT DO NOTHING");
        for (CaseId id : ids) {
            aCase.setString(1, id.value());
            aCase.setLong(2, newest);
            aCase.executeUpdate();
        }
        keepEvents(events);
    }

    private long newestSnapshot() throws SQLException {
        try (ResultSet found =
                statements.sql("SELECT coalesce(max(snapshot), 0) FROM cases").executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private void keepEvents(Collection<FedEvent> events) throws SQLException {
        PreparedStatement anEvent = statements.sql("""
                INSERT INTO events (case_id, version, command_id, body, hash, masked) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET body = excluded.body, masked = 0
                WHERE events.masked = 1 AND excluded.masked = 0 AND events.hash = excluded.hash""");
        for (FedEvent event : events) {
            anEvent.setString(1, event.caseId().value());
            anEvent.setLong(2, event.version());
            anEvent.setString(3, event.commandId());
            anEvent.setBytes(4, seal.seal(place(event.caseId(), event.version()), event.body()));
            anEvent.setString(5, event.hash());
            anEvent.setBoolean(6, event.masked());
            anEvent.executeUpdate();
        }
    }

    void remove(Collection<CaseId> cases) throws SQLException {
        for (CaseId id : cases) {
            for (String delete :
                    List.of("DELETE FROM cases WHERE case_id = ?", "DELETE FROM events WHERE case_id = ?")) {
                PreparedStatement statement = statements.sql(delete);
                statement.setString(1, id.value());
                statement.executeUpdate();
            }
        }
    }

    // ---- snapshots

    Optional<Replica.SnapshotUnderWay> snapshotUnderWay() throws SQLException {
        Optional<String> cursor = fact(SNAPSHOT_CURSOR);
        long after = fact(SNAPSHOT_AFTER).map(Long::parseLong).orElse(0L);
        return cursor.map(at -> new Replica.SnapshotUnderWay(at, after));
    }

    boolean beginSnapshot(String cursor) throws SQLException {
        setFact(SNAPSHOT, String.valueOf(snapshot() + 1));
        setFact(SNAPSHOT_CURSOR, cursor);
        setFact(SNAPSHOT_AFTER, "0");
        return true;
    }

    private long snapshot() throws SQLException {
        return fact(SNAPSHOT).map(Long::parseLong).orElse(0L);
    }

    boolean keepSnapshot(Map<CaseId, List<FedEvent>> cases, long after) throws SQLException {
        remove(cases.keySet());
        long number = snapshot();
        PreparedStatement insert = statements.sql("INSERT INTO cases (case_id, snapshot) VALUES (?, ?)");
        for (Map.Entry<CaseId, List<FedEvent>> one : cases.entrySet()) {
            insert.setString(1, one.getKey().value());
            insert.setLong(2, number);
            insert.executeUpdate();
            keepEvents(one.getValue());
        }
        setFact(SNAPSHOT_AFTER, String.valueOf(after));
        return true;
    }

    Set<CaseId> endSnapshot() throws SQLException {
        String cursor = fact(SNAPSHOT_CURSOR).orElseThrow(() -> new IllegalStateException("No snapshot is under way"));
        Set<CaseId> missing = new HashSet<>(ids("SELECT case_id FROM cases WHERE snapshot < " + snapshot()));
        remove(missing);
        setFact(CURSOR, cursor);
        unsetFact(SNAPSHOT_CURSOR);
        unsetFact(SNAPSHOT_AFTER);
        return missing;
    }

    // ---- own commands

    List<OwnCommand> commands() throws SQLException {
        List<OwnCommand> commands = new ArrayList<>();
        try (ResultSet found = statements.sql("""
                SELECT place, command_id, body, received_at, seen, state, state_version, refusal FROM commands
                ORDER BY place""").executeQuery()) {
            while (found.next()) {
                commands.add(rows.read(found));
            }
        }
        return commands;
    }

    OwnCommand queue(AppealCommand command, long seen) throws SQLException {
        Instant received = command.timing().receivedAt();
        PreparedStatement insert = statements.sql("""
                INSERT INTO commands (command_id, body, received_at, seen, state, state_version)
                VALUES (?, ?, ?, ?, 'waiting', 0) RETURNING place""");
        insert.setString(1, command.id());
        insert.setBytes(2, seal.seal(OwnCommandRow.place(command.id()), CommandJson.write(command)));
        insert.setString(3, received.toString());
        insert.setLong(4, seen);
        try (ResultSet inserted = insert.executeQuery()) {
            inserted.next();
            return new OwnCommand(inserted.getLong(1), command, seen, new OwnCommand.Waiting());
        }
    }

    boolean mark(Map<String, OwnCommand.State> states) throws SQLException {
        PreparedStatement update =
                statements.sql("UPDATE commands SET state = ?, state_version = ?, refusal = ? WHERE command_id = ?");
        for (Map.Entry<String, OwnCommand.State> one : states.entrySet()) {
            rows.write(update, one.getKey(), one.getValue());
            update.executeUpdate();
        }
        return true;
    }

    boolean forget(String commandId) throws SQLException {
        PreparedStatement delete = statements.sql("DELETE FROM commands WHERE command_id = ?");
        delete.setString(1, commandId);
        return delete.executeUpdate() == 1;
    }

    // ---- uploads

    Optional<String> upload(String sha256) throws SQLException {
        PreparedStatement select = statements.sql("SELECT address FROM uploads WHERE sha256 = ?");
        select.setString(1, sha256);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    boolean keepUpload(String sha256, String address) throws SQLException {
        PreparedStatement upsert = statements.sql(
                "INSERT INTO uploads (sha256, address) VALUES (?, ?) ON CONFLICT DO UPDATE SET address = excluded.address");
        upsert.setString(1, sha256);
        upsert.setString(2, address);
        return upsert.executeUpdate() == 1;
    }

    boolean forgetUpload(String sha256) throws SQLException {
        PreparedStatement delete = statements.sql("DELETE FROM uploads WHERE sha256 = ?");
        delete.setString(1, sha256);
        return delete.executeUpdate() == 1;
    }

    // ---- transactions

    void begin() throws SQLException {
        statements.begin();
    }

    void commit() throws SQLException {
        statements.commit();
    }

    void rollBack() throws SQLException {
        statements.rollBack();
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
