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

    /**
     * Owned by the reader, then and now: who has given a case away and reads again sees it as everybody does. Asked so, one
     * case is looked up, and only for an event of the reader's own; for EXISTS the server would go through all cases.
     */
    private static final String OWNED =
            "%1$s.owner = ? AND %1$s.owner = (SELECT owner FROM cases WHERE cases.case_id = %1$s.case_id)";

    private static final String READ =
            """
            SELECT e.xid::text, e.position, e.case_id, e.version, e.body, e.hash, %s, %s, %s, %s
            FROM events AS e LEFT JOIN events AS before ON before.case_id = e.case_id AND before.version = e.version - 1
            WHERE (e.xid, e.position) > (?::text::xid8, ?) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY e.xid, e.position LIMIT ?
            """.formatted(Scope.sql("e"), Scope.sql("before"), OWNED.formatted("e"), OWNED.formatted("before"));

    private static final int OWNED_PARAMETER = 1 + 2 * Scope.PARAMETERS;

    /** How the reader stands to a case. */
    private enum Sight {
        NONE,
        MASKED,
        WHOLE;

        static Sight of(boolean inScope, boolean owned) {
            if (!inScope) {
                return NONE;
            }
            return owned ? WHOLE : MASKED;
        }
    }

    /** An event, and how the reader stood to its case before and after it. */
    private record Row(Cursor place, Change.Happened event, Sight before, Sight after) {

        /** What is seen of the case now and was not seen before is more than this event. */
        boolean bringsHistory() {
            return after.compareTo(before) > 0;
        }
    }

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
     *     comes into scope, or becomes the reader's, with its history
     * @throws org.appealdesk.casework.StorageException when the database does not answer
     */
    public Reading read(Cursor after, Reader reader, int limit) {
        return database.ask("read the feed", connection -> {
            UUID epoch = Installation.epoch(connection);
            if (!epoch.equals(after.epoch())) {
                return new Reading.EpochGone(epoch);
            }
            List<Row> rows = rows(connection, after, reader, limit + 1);
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

    private static List<Row> rows(Connection connection, Cursor after, Reader reader, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            reader.scope().set(select, 1);
            reader.scope().set(select, 1 + Scope.PARAMETERS);
            select.setString(OWNED_PARAMETER, reader.person());
            select.setString(OWNED_PARAMETER + 1, reader.person());
            select.setString(OWNED_PARAMETER + 2, Long.toUnsignedString(after.xid()));
            select.setLong(OWNED_PARAMETER + 3, after.position());
            select.setInt(OWNED_PARAMETER + 4, most);
            List<Row> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Cursor place =
                            new Cursor(after.epoch(), Long.parseUnsignedLong(rows.getString(1)), rows.getLong(2));
                    Sight now = Sight.of(rows.getBoolean(7), rows.getBoolean(9));
                    Sight before = Sight.of(rows.getBoolean(8), rows.getBoolean(10));
                    Change.Happened event = new Change.Happened(
                            new CaseId(rows.getString(3)),
                            rows.getLong(4),
                            Reader.see(rows.getString(5), rows.getString(6), now == Sight.WHOLE));
                    read.add(new Row(place, event, before, now));
                }
            }
            return read;
        }
    }

    private static void add(Connection connection, Row row, List<Change> changes) throws SQLException {
        if (row.bringsHistory()) {
            changes.addAll(history(connection, row));
        } else if (row.after() != Sight.NONE) {
            changes.add(row.event());
        } else if (row.before() != Sight.NONE) {
            changes.add(new Change.Left(row.event().caseId()));
        }
    }

    /** All events of the case up to that one. */
    private static List<Change> history(Connection connection, Row row) throws SQLException {
        Change.Happened last = row.event();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT version, body, hash FROM events WHERE case_id = ? AND version <= ? ORDER BY version""")) {
            select.setString(1, last.caseId().value());
            select.setLong(2, last.version());
            List<Change> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new Change.Happened(
                            last.caseId(),
                            rows.getLong(1),
                            Reader.see(rows.getString(2), rows.getString(3), row.after() == Sight.WHOLE)));
                }
            }
            return events;
        }
    }
}
