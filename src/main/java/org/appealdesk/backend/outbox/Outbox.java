package org.appealdesk.backend.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.appealdesk.backend.database.Database;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What the exchange is to be told of, and how far it was. A message waits, was delivered, or is dead: given up until
 * somebody has it sent again. Safe for use by several threads and nodes; waits for the database.
 */
public final class Outbox {

    /** Most entries of one list. */
    public static final int LONGEST_LIST = 500;

    /** A case's messages go out in its order: none is taken while an older one waits. */
    private static final String TAKE = """
            WITH taken AS (
                SELECT case_id, version FROM outbox AS message
                WHERE state = 'WAITING' AND due <= now() AND (taken_until IS NULL OR taken_until < now())
                    AND NOT EXISTS (SELECT FROM outbox AS older
                        WHERE older.case_id = message.case_id AND older.version < message.version
                            AND older.state = 'WAITING')
                ORDER BY due LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE outbox SET taken_until = now() + make_interval(secs => ?), attempts = attempts + 1,
                changed_at = now()
            FROM taken JOIN events USING (case_id, version)
            WHERE outbox.case_id = taken.case_id AND outbox.version = taken.version
            RETURNING outbox.message_id, outbox.case_id, outbox.version, events.body, outbox.attempts""";

    private static final String LIST = """
            SELECT message_id, case_id, version, state, attempts, queued_at, due, last_failure
            FROM outbox
            WHERE state = ? AND (cardinality(?) = 0 OR EXISTS (
                    SELECT FROM cases WHERE cases.case_id = outbox.case_id AND cases.queue = ANY (?)))
                AND (?::uuid IS NULL OR (queued_at, message_id) > (
                    SELECT queued_at, message_id FROM outbox WHERE message_id = ?))
            ORDER BY queued_at, message_id LIMIT ?""";

    private final Database database;

    public Outbox(Database database) {
        this.database = database;
    }

    /** How far a message is. */
    public enum State {
        WAITING,
        DELIVERED,
        DEAD
    }

    /**
     * A message to be tried now.
     *
     * @param event as stored
     * @param attempts with this one
     */
    record Message(UUID id, CaseId caseId, long version, String event, int attempts) {}

    /**
     * A message in a list; what it says stands in the case.
     *
     * @param due when it is tried next, if it waits
     * @param lastFailure why the last attempt failed, without anything personal; null when none did
     */
    public record Entry(
            UUID id,
            CaseId caseId,
            long version,
            State state,
            int attempts,
            Instant queuedAt,
            Instant due,
            @Nullable String lastFailure) {}

    /**
     * Takes what is due, so that others leave it alone for a while.
     *
     * @param lease longer than any attempt takes; if the node dies, another tries then
     */
    List<Message> take(int most, Duration lease) {
        return database.ask("take messages to the exchange", connection -> {
            try (PreparedStatement take = connection.prepareStatement(TAKE)) {
                take.setInt(1, most);
                take.setDouble(2, lease.toMillis() / 1000.0);
                List<Message> taken = new ArrayList<>();
                try (ResultSet rows = take.executeQuery()) {
                    while (rows.next()) {
                        taken.add(new Message(
                                rows.getObject(1, UUID.class),
                                new CaseId(rows.getString(2)),
                                rows.getLong(3),
                                rows.getString(4),
                                rows.getInt(5)));
                    }
                }
                return taken;
            }
        });
    }

    void delivered(Message message) {
        change("note that a message was delivered", connection -> {
            PreparedStatement update = connection.prepareStatement("""
                    UPDATE outbox SET state = 'DELIVERED', changed_at = now(), taken_until = NULL
                    WHERE message_id = ? AND state <> 'DELIVERED'""");
            update.setObject(1, message.id());
            return update;
        });
    }

    /** Tries again later. What another node has delivered meanwhile stays so. */
    void failed(Message message, String why, Duration pause) {
        change("note that a message failed", connection -> {
            PreparedStatement update = connection.prepareStatement("""
                    UPDATE outbox SET due = now() + make_interval(secs => ?), last_failure = ?, taken_until = NULL
                    WHERE message_id = ? AND state = 'WAITING'""");
            update.setDouble(1, pause.toMillis() / 1000.0);
            update.setString(2, why);
            update.setObject(3, message.id());
            return update;
        });
    }

    /** Gives it up; the case's later messages go out. */
    void dead(Message message, String why) {
        change("give a message up", connection -> {
            PreparedStatement update = connection.prepareStatement("""
                    UPDATE outbox SET state = 'DEAD', changed_at = now(), last_failure = ?, taken_until = NULL
                    WHERE message_id = ? AND state = 'WAITING'""");
            update.setString(1, why);
            update.setObject(2, message.id());
            return update;
        });
    }

    /**
     * Messages in this state, the oldest first.
     *
     * @param queues only those of cases in these; empty for all
     * @param after the last one of the list before, or null
     * @param most at most {@link #LONGEST_LIST}
     */
    public List<Entry> list(State state, Set<String> queues, @Nullable UUID after, int most) {
        return database.ask("list messages to the exchange", connection -> {
            try (PreparedStatement select = connection.prepareStatement(LIST)) {
                var array = connection.createArrayOf("text", queues.toArray());
                select.setString(1, state.name());
                select.setArray(2, array);
                select.setArray(3, array);
                select.setObject(4, after);
                select.setObject(5, after);
                select.setInt(6, Math.min(most, LONGEST_LIST));
                List<Entry> entries = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                }
                return entries;
            }
        });
    }

    private static Entry entry(ResultSet rows) throws SQLException {
        return new Entry(
                rows.getObject(1, UUID.class),
                new CaseId(rows.getString(2)),
                rows.getLong(3),
                State.valueOf(rows.getString(4)),
                rows.getInt(5),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                rows.getString(8));
    }

    /**
     * Has a dead message sent again, with all its attempts before it.
     *
     * @param queues only if its case is in one of these; empty for any
     * @return false when there is no such dead message
     */
    public boolean replay(UUID id, Set<String> queues) {
        return change("send a message again", connection -> {
                    var array = connection.createArrayOf("text", queues.toArray());
                    PreparedStatement update = connection.prepareStatement("""
                            UPDATE outbox SET state = 'WAITING', attempts = 0, due = now(), changed_at = now()
                            WHERE message_id = ? AND state = 'DEAD' AND (cardinality(?) = 0 OR EXISTS (
                                SELECT FROM cases WHERE cases.case_id = outbox.case_id AND cases.queue = ANY (?)))""");
                    update.setObject(1, id);
                    update.setArray(2, array);
                    update.setArray(3, array);
                    return update;
                })
                == 1;
    }

    /**
     * Forgets what was delivered so long ago; to be done now and then, by any node.
     *
     * @return how many messages that were
     */
    public int purge(Duration retention) {
        return change("forget delivered messages", connection -> {
            PreparedStatement delete = connection.prepareStatement("""
                    DELETE FROM outbox WHERE state = 'DELIVERED' AND changed_at < now() - make_interval(secs => ?)""");
            delete.setDouble(1, retention.toMillis() / 1000.0);
            return delete;
        });
    }

    /** How many messages are in this state. */
    public long count(State state) {
        return database.ask("count messages to the exchange", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT count(*) FROM outbox WHERE state = ?")) {
                select.setString(1, state.name());
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    private interface Prepared {
        PreparedStatement on(Connection connection) throws SQLException;
    }

    /** @return rows changed */
    private int change(String what, Prepared statement) {
        return database.ask(what, connection -> {
            try (PreparedStatement prepared = statement.on(connection)) {
                return prepared.executeUpdate();
            }
        });
    }
}
