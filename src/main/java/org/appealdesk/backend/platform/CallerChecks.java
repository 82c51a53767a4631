package org.appealdesk.backend.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.backend.database.Database;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * Checks callers' codes, and a party's few wrong ones at most: six digits would soon be tried through otherwise. All nodes
 * count together. Safe for use by several threads.
 */
final class CallerChecks {

    /** So many wrong codes of one party are answered. */
    static final int TRIES = 5;

    /** In so much time. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Database database;

    CallerChecks(Database database) {
        this.database = database;
    }

    /**
     * @param events of the case; empty when the asker may know nothing of it
     * @return empty when too many wrong codes came lately
     */
    Optional<Verdict> check(CaseId caseId, List<RecordedEvent> events, Side side, String code, Instant now) {
        return database.inTransaction("check a caller of case " + caseId, connection -> {
            lock(connection, caseId, side);
            forget(connection, now.minus(WINDOW));
            if (wrong(connection, caseId, side) >= TRIES) {
                return Optional.empty();
            }
            Verdict verdict = CallerCodes.check(events, side, code, now);
            if (verdict != Verdict.REAL) {
                count(connection, caseId, side, now);
            }
            return Optional.of(verdict);
        });
    }

    /** Until the transaction ends, so that tries at once are counted one after the other. */
    private static void lock(Connection connection, CaseId caseId, Side side) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "caller-check/" + caseId + "/" + side);
            lock.execute();
        }
    }

    private static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM wrong_caller_codes WHERE tried_at <= ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.executeUpdate();
        }
    }

    private static int wrong(Connection connection, CaseId caseId, Side side) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM wrong_caller_codes WHERE case_id = ? AND side = ?")) {
            select.setString(1, caseId.value());
            select.setString(2, side.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void count(Connection connection, CaseId caseId, Side side, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO wrong_caller_codes (case_id, side, tried_at) VALUES (?, ?, ?)")) {
            insert.setString(1, caseId.value());
            insert.setString(2, side.name());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        }
    }
}
