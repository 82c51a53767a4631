package org.appealdesk.backend.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.Appending;
import org.jspecify.annotations.Nullable;

/** Commands kept together: one statement, which is one transaction and one way to the server and back. */
final class AppendBatch {

    private static final String APPEND = """
            SELECT outcome, first_version, event_count, current_version, refusal
            FROM append_commands(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /**
     * A command on its way into the log.
     *
     * @param base version of the case it was decided on; null for any
     * @param standing where the case stands after it; null to leave that as it is
     */
    record Entry(
            Appending appending,
            @Nullable Long base,
            @Nullable Standing standing) {

        Stream<RecordedEvent> events() {
            return appending.events().stream();
        }
    }

    /**
     * What became of a command, see {@code append_commands}.
     *
     * @param refusal the answer to a repeated command that was refused the first time; null otherwise
     */
    record Row(
            String outcome,
            long firstVersion,
            int events,
            long current,
            @Nullable String refusal) {

        static Row read(ResultSet rows) throws SQLException {
            return new Row(rows.getString(1), rows.getLong(2), rows.getInt(3), rows.getLong(4), rows.getString(5));
        }
    }

    private final List<Entry> entries;

    AppendBatch(List<Entry> entries) {
        this.entries = entries;
    }

    /** @return one row an entry, in their order; all of it is durable then */
    List<Row> append(Connection connection) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            set(append, 1, "text", entry -> entry.appending().command().id());
            set(append, 2, "text", entry -> entry.appending().fingerprint());
            set(append, 3, "text", entry -> entry.appending().command().caseId().value());
            set(append, 4, "int8", Entry::base);
            set(append, 5, "int4", entry -> entry.appending().events().size());
            set(append, 6, "bool", entry -> entry.standing() != null);
            setStanding(append, 7, "timestamptz", Standing::due);
            setStanding(append, 8, "text", Standing::queue);
            setStanding(append, 9, "timestamptz", Standing::closedAt);
            setStanding(append, 10, "text", Standing::owner);
            append.setArray(
                    11,
                    array(connection, "text", entries.stream().flatMap(entry -> entry.appending().bodies().stream())));
            append.setArray(
                    12,
                    array(
                            connection,
                            "bool",
                            entries.stream().flatMap(Entry::events).map(Outgoing::concerns)));
            try (ResultSet rows = append.executeQuery()) {
                return read(rows);
            }
        }
    }

    private void setStanding(
            PreparedStatement statement, int index, String type, Function<Standing, @Nullable Object> value)
            throws SQLException {
        set(statement, index, type, entry -> entry.standing() == null ? null : value.apply(entry.standing()));
    }

    private void set(PreparedStatement statement, int index, String type, Function<Entry, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index, array(statement.getConnection(), type, entries.stream().map(value)));
    }

    private static Array array(Connection connection, String type, Stream<? extends @Nullable Object> values)
            throws SQLException {
        return connection.createArrayOf(type, values.map(AppendBatch::plain).toArray());
    }

    /** The driver's own form of an instant depends on the time zone of this machine. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant instant ? instant.toString() : value;
    }

    private static List<Row> read(ResultSet rows) throws SQLException {
        List<Row> answer = new ArrayList<>();
        while (rows.next()) {
            answer.add(Row.read(rows));
        }
        return answer;
    }
}
