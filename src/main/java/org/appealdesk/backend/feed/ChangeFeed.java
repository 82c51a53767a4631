package org.appealdesk.backend.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.appealdesk.backend.database.Database;
import org.appealdesk.engine.trade.CaseId;

/**
 * The changes of all cases in one order, for any number of readers, each at its own place. The order is that of the
 * transactions' numbers, and within one transaction that of the positions. It is read only up to the oldest transaction
 * under way, because one that began earlier may end later: a query for positions greater than the last one seen would
 * skip its events for ever. Within a case the order is that of the versions. Safe for use by several threads.
 */
public final class ChangeFeed {

    private static final String READ = """
            SELECT e.xid::text, e.position, e.case_id, e.version, e.body, e.hash, %s, %s
            FROM events AS e LEFT JOIN events AS before ON before.case_id = e.case_id AND before.version = e.version - 1
            WHERE (e.xid, e.position) > (?::text::xid8, ?) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY e.xid, e.position LIMIT ?
            """.formatted(Scope.sql("e"), Scope.sql("before"));

    /** An event and whether its case was in scope before and after it. */
    private record Row(Cursor place, Change.Happened event, boolean before, boolean after) {}

    private final Database database;

    public ChangeFeed(Database database) {
        this.database = database;
    }

    /** Before everything that ever happened. */
    public Cursor start() {
        return database.ask("read the epoch", connection -> Cursor.start(Installation.epoch(connection)));
    }

    /**
     * A place such that whoever looks at cases from now on sees all that lies before it: to be taken before a snapshot
     * is made, and followed from there. What the snapshot shows already comes once more.
     */
    public Cursor now() {
        return database.ask("read the place in the feed", connection -> {
            UUID epoch = Installation.epoch(connection);
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT pg_snapshot_xmin(pg_current_snapshot())::text");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                // Positions begin at 1.
                return new Cursor(epoch, Long.parseLong(rows.getString(1)), 0);
            }
        });
    }

    /**
     * What came after the cursor.
     *
     * @param limit events looked at, at least 1; a page has fewer when some are out of scope, and more when a case
     *     comes into scope with its history
     * @throws org.appealdesk.casework.StorageException when the database does not answer
     */
    public Reading read(Cursor after, Scope scope, int limit) {
        return database.ask("read the feed", connection -> {
            UUID epoch = Installation.epoch(connection);
            if (!epoch.equals(after.epoch())) {
                return new Reading.EpochGone(epoch);
            }
            List<Row> rows = rows(connection, after, scope, limit + 1);
            boolean more = rows.size() > limit;
            List<Row> taken = more ? rows.subList(0, limit) : rows;
            List<Change> changes = new ArrayList<>();
            for (Row row : taken) {
                add(connection, row, changes);
            }
            return new Reading.Page(
                    changes, taken.isEmpty() ? after : taken.getLast().place(), more);
        });
    }

    private static List<Row> rows(Connection connection, Cursor after, Scope scope, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            scope.set(select, 1);
            scope.set(select, 1 + Scope.PARAMETERS);
            select.setString(5, Long.toUnsignedString(after.xid()));
            select.setLong(6, after.position());
            select.setInt(7, most);
            List<Row> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Cursor place =
                            new Cursor(after.epoch(), Long.parseUnsignedLong(rows.getString(1)), rows.getLong(2));
                    Change.Happened event = new Change.Happened(
                            new CaseId(rows.getString(3)), rows.getLong(4), rows.getString(5), rows.getString(6));
                    read.add(new Row(place, event, rows.getBoolean(8), rows.getBoolean(7)));
                }
            }
            return read;
        }
    }

    private static void add(Connection connection, Row row, List<Change> changes) throws SQLException {
        if (row.before() && row.after()) {
            changes.add(row.event());
        } else if (row.after()) {
            changes.addAll(history(connection, row.event()));
        } else if (row.before()) {
            changes.add(new Change.Left(row.event().caseId()));
        }
    }

    /** All events of the case up to that one. */
    private static List<Change> history(Connection connection, Change.Happened last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT version, body, hash FROM events WHERE case_id = ? AND version <= ? ORDER BY version""")) {
            select.setString(1, last.caseId().value());
            select.setLong(2, last.version());
            List<Change> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(
                            new Change.Happened(last.caseId(), rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
            return events;
        }
    }
}
