package org.appealdesk.backend.follow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.feed.Scope;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.Presence.At;
import org.appealdesk.protocol.http.Presence.Looking;
import org.appealdesk.protocol.http.Presence.Viewer;

/** Who looks at which case, on all nodes: leases in the database that run out by its clock. Safe for use by several threads. */
final class Presences {

    /** Consoles repeat what they look at some times within it, so that one lost call makes nobody disappear. */
    static final Duration LEASE = Duration.ofSeconds(45);

    private static final String LOOK = """
            WITH gone AS (DELETE FROM presence WHERE person_id = ? AND device = ? AND case_id <> ALL (?))
            INSERT INTO presence (person_id, device, case_id, until)
            SELECT ?, ?, case_id, now() + make_interval(secs => ?) FROM cases WHERE case_id = ANY (?) AND %s
            ON CONFLICT (person_id, device, case_id) DO UPDATE SET until = excluded.until
            """.formatted(Scope.sql("cases"));

    private static final String CURRENT = """
            SELECT DISTINCT case_id, cases.queue, person_id, name
            FROM presence JOIN cases USING (case_id) JOIN people USING (person_id)
            WHERE until > now() AND %s
            ORDER BY case_id, person_id""".formatted(Scope.sql("cases"));

    /** @param queue whose people may know of it */
    record InQueue(String queue, At at) {}

    private final Database database;
    private final Readers readers;

    Presences(Database database, Readers readers) {
        this.database = database;
        this.readers = readers;
    }

    /** Takes the place of what this person said on that device before; cases out of scope are passed over. */
    void look(Reader reader, Looking looking) {
        database.ask("keep who looks", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(LOOK)) {
                var cases = connection.createArrayOf(
                        "text", looking.looking().stream().map(CaseId::value).toArray());
                insert.setString(1, reader.person());
                insert.setString(2, looking.device());
                insert.setArray(3, cases);
                insert.setString(4, reader.person());
                insert.setString(5, looking.device());
                insert.setDouble(6, LEASE.toMillis() / 1000.0);
                insert.setArray(7, cases);
                reader.scope().set(insert, 8);
                return insert.executeUpdate();
            }
        });
    }

    /** By case; cases that nobody looks at are not among them, nor those that are out of everybody's sight. */
    Map<CaseId, InQueue> current() {
        return database.ask("look who looks", this::current);
    }

    private Map<CaseId, InQueue> current(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CURRENT)) {
            readers.everything().set(select, 1);
            Map<CaseId, InQueue> all = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    CaseId caseId = new CaseId(rows.getString(1));
                    var viewer = new Viewer(rows.getString(3), rows.getString(4));
                    all.merge(
                            caseId,
                            new InQueue(rows.getString(2), new At(caseId, List.of(viewer))),
                            (before, _) -> with(before, viewer));
                }
            }
            return all;
        }
    }

    private static InQueue with(InQueue before, Viewer viewer) {
        List<Viewer> people = new ArrayList<>(before.at().people());
        people.add(viewer);
        return new InQueue(before.queue(), new At(before.at().caseId(), people));
    }

    /** Leases that have run out are no use any more. */
    void sweep() {
        database.ask("forget who looked", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM presence WHERE until <= now()")) {
                return delete.executeUpdate();
            }
        });
    }
}
