package org.appealdesk.backend.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.appealdesk.backend.database.Database;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.EventRemains;
import org.appealdesk.protocol.HashChain;

/** Purges one case at a time. Safe for use by several threads. */
final class CasePurge {

    /** Closed longer ago than that, and with nothing to wait for, such as the end of the time for objecting. */
    static final String OLD = """
            queue IS NOT NULL AND closed_at < now() - make_interval(secs => ?)
            AND NOT EXISTS (SELECT FROM deadlines WHERE deadlines.case_id = cases.case_id)""";

    private static final String NEXT = """
            SELECT case_id, version, hash, closed_at::text,
                pg_try_advisory_xact_lock(hashtextextended(case_id, 0))
            FROM (
                SELECT case_id, version, hash, closed_at FROM cases
                WHERE %s AND (closed_at, case_id) > (?::timestamptz, ?)
                ORDER BY closed_at, case_id LIMIT 1 FOR UPDATE SKIP LOCKED) AS old""".formatted(OLD);

    /** What is kept for ever, but not the words in it that may name somebody: a file's name, the reason for a look. */
    private static final List<String> FORGET = List.of(
            """
            UPDATE commands SET refusal = regexp_replace(refusal, '"name":"([^"\\\\]|\\\\.)*"', '"name":"–"')
            WHERE case_id = ? AND refusal LIKE '%"name":"%'""",
            "UPDATE unmaskings SET reason = '–' WHERE case_id = ? AND cause = 'ASKED'",
            "DELETE FROM outbox WHERE case_id = ?",
            "DELETE FROM presence WHERE case_id = ?",
            "DELETE FROM events WHERE case_id = ?",
            "DELETE FROM cases WHERE case_id = ?");

    /** Where the search for old cases is; the texts are the database's own. */
    record Place(String closedAt, CaseId caseId) {

        /** Before every case. */
        static final Place START = new Place("-infinity", new CaseId("-"));
    }

    /** What became of a case. HELD: somebody works on it, so that it is not over yet or somebody else purges it. */
    enum Outcome {
        PURGED,
        DAMAGED,
        HELD
    }

    /** @param events that were purged */
    record Step(Place place, Outcome outcome, int events) {}

    record Amount(long cases, long events) {}

    /** The newest event of a case. */
    private record Head(long version, String hash) {}

    private final Database database;

    CasePurge(Database database) {
        this.database = database;
    }

    static Amount count(Connection connection, Duration olderThan) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*), coalesce(sum(version), 0) FROM cases WHERE " + OLD)) {
            select.setDouble(1, olderThan.toMillis() / 1000.0);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new Amount(rows.getLong(1), rows.getLong(2));
            }
        }
    }

    /** Purges the next old case behind that place; empty when there is none. */
    Optional<Step> next(Duration olderThan, Place after) {
        return database.inTransaction("purge a case", connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEXT)) {
                select.setDouble(1, olderThan.toMillis() / 1000.0);
                select.setString(2, after.closedAt());
                select.setString(3, after.caseId().value());
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    var place = new Place(rows.getString(4), new CaseId(rows.getString(1)));
                    var head = new Head(rows.getLong(2), rows.getString(3));
                    // Whoever appends to the case holds this lock; nobody waits here, so that nothing can deadlock.
                    return Optional.of(
                            rows.getBoolean(5) ? purge(connection, place, head) : new Step(place, Outcome.HELD, 0));
                }
            }
        });
    }

    private static Step purge(Connection connection, Place place, Head head) throws SQLException {
        CaseId caseId = place.caseId();
        List<HashChain.Link> chain = chain(connection, caseId);
        List<EventRemains> remains;
        try {
            remains = remains(caseId, chain, head);
        } catch (IllegalArgumentException _) {
            return new Step(place, Outcome.DAMAGED, 0);
        }
        keep(connection, caseId, remains);
        for (String statement : FORGET) {
            try (PreparedStatement forget = connection.prepareStatement(statement)) {
                forget.setString(1, caseId.value());
                forget.executeUpdate();
            }
        }
        return new Step(place, Outcome.PURGED, remains.size());
    }

    private static List<HashChain.Link> chain(Connection connection, CaseId caseId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT body, hash FROM events WHERE case_id = ? ORDER BY version")) {
            select.setString(1, caseId.value());
            List<HashChain.Link> chain = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    chain.add(new HashChain.Link(rows.getString(1), rows.getString(2)));
                }
            }
            return chain;
        }
    }

    /** @throws IllegalArgumentException when the chain does not hold */
    private static List<EventRemains> remains(CaseId caseId, List<HashChain.Link> chain, Head head) {
        OptionalInt broken = HashChain.verify(chain);
        if (broken.isPresent()
                || chain.size() != head.version()
                || !chain.getLast().hash().equals(head.hash())) {
            throw new IllegalArgumentException("The chain of case " + caseId + " does not hold");
        }
        return chain.stream()
                .map(link -> EventRemains.of(caseId, link.canonical(), link.hash()))
                .toList();
    }

    private static void keep(Connection connection, CaseId caseId, List<EventRemains> remains) throws SQLException {
        List<String> seals = new ArrayList<>();
        String seal = HashChain.START;
        for (EventRemains event : remains) {
            seal = event.sealedAfter(seal);
            seals.add(seal);
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO purged_cases (case_id, version, hash, queue, closed_at, seal)
                SELECT case_id, version, hash, queue, closed_at, ? FROM cases WHERE case_id = ?""")) {
            insert.setString(1, seal);
            insert.setString(2, caseId.value());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO purged_events (case_id, version, kind, happened_at, hash, seal)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < remains.size(); i++) {
                EventRemains event = remains.get(i);
                insert.setString(1, caseId.value());
                insert.setLong(2, event.version());
                insert.setString(3, event.kind());
                insert.setString(4, event.at());
                insert.setString(5, event.hash());
                insert.setString(6, seals.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
