package org.appealdesk.backend.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.appealdesk.backend.database.Database;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.EventRemains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the keeping of cases that were closed long ago: what parties, support and the exchange said and sent is deleted,
 * what proves that it was so stays. Each case and each file is a short transaction of its own that passes over what others
 * hold, so that any number of nodes and commands may purge at once, and one that was interrupted is taken up by the next.
 * All times are the database's. Safe for use by several threads.
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Database database;
    private final CasePurge cases;
    private final FilePurge files;

    public Retention(Database database) {
        this.database = database;
        this.cases = new CasePurge(database);
        this.files = new FilePurge(database);
    }

    /**
     * A purged case whose remains were changed.
     *
     * @param version the first event that does not follow from those before it
     */
    public record Broken(CaseId caseId, long version) {}

    /**
     * Counts what a purge would take now; nothing is changed, and no chain is checked.
     *
     * @param olderThan as in {@link #purge}
     */
    public Purge preview(Duration olderThan) {
        return database.ask("count what can be purged", connection -> {
            CasePurge.Amount old = CasePurge.count(connection, olderThan);
            FilePurge.Amount content = FilePurge.count(connection, olderThan);
            long notes = NotePurge.count(connection, olderThan);
            return new Purge(old.cases(), old.events(), content.files(), content.bytes(), notes, List.of());
        });
    }

    /**
     * Purges cases whose newest appeal ended longer ago than that and that wait for nothing, files that arrived longer ago
     * and that no other case speaks of, and notes of absences that were over longer ago.
     *
     * @param olderThan longer than any console keeps a closed case
     */
    public Purge purge(Duration olderThan) {
        long purged = 0;
        long events = 0;
        List<CaseId> damaged = new ArrayList<>();
        Optional<CasePurge.Step> step = cases.next(olderThan, CasePurge.Place.START);
        while (step.isPresent()) {
            switch (step.get().outcome()) {
                case PURGED -> {
                    purged++;
                    events += step.get().events();
                }
                case DAMAGED -> {
                    damaged.add(step.get().place().caseId());
                    LOG.warn(
                            "Case {} is not purged: its chain of hashes does not hold",
                            step.get().place().caseId());
                }
                case HELD -> {}
            }
            step = cases.next(olderThan, step.get().place());
        }
        FilePurge.Amount content = files.purge(olderThan);
        long notes =
                database.inTransaction("empty notes of absences", connection -> NotePurge.purge(connection, olderThan));
        return new Purge(purged, events, content.files(), content.bytes(), notes, damaged);
    }

    /** Holds what is left of all purged cases against its seals. */
    public List<Broken> check() {
        List<Broken> broken = new ArrayList<>();
        Optional<String> next = after("");
        while (next.isPresent()) {
            var caseId = new CaseId(next.get());
            firstBroken(caseId).ifPresent(version -> broken.add(new Broken(caseId, version)));
            next = after(next.get());
        }
        return broken;
    }

    private Optional<String> after(String caseId) {
        return database.ask("list purged cases", connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT case_id FROM purged_cases WHERE case_id > ? ORDER BY case_id LIMIT 1")) {
                select.setString(1, caseId);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private OptionalLong firstBroken(CaseId caseId) {
        return database.ask("check purged case " + caseId, connection -> firstBroken(connection, caseId));
    }

    private static OptionalLong firstBroken(Connection connection, CaseId caseId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT cases.hash, cases.seal, events.version, happened_at, kind, events.hash, events.seal
                FROM purged_cases AS cases LEFT JOIN purged_events AS events USING (case_id)
                WHERE case_id = ? ORDER BY events.version""")) {
            select.setString(1, caseId.value());
            String hash = "";
            String seal = "";
            List<EventRemains.Sealed> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hash = rows.getString(1);
                    seal = rows.getString(2);
                    if (rows.getString(4) != null) {
                        var remains = new EventRemains(
                                caseId, rows.getLong(3), rows.getString(4), rows.getString(5), rows.getString(6));
                        events.add(new EventRemains.Sealed(remains, rows.getString(7)));
                    }
                }
            }
            return EventRemains.firstBroken(events, hash, seal);
        }
    }
}
