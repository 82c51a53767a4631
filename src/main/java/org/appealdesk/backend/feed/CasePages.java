package org.appealdesk.backend.feed;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.appealdesk.backend.database.Database;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.SealedEvent;

/**
 * The cases in scope with all their events, for who has nothing yet: first where they are, then a few at a time, so that
 * neither this program nor the database holds all of them at once. Safe for use by several threads.
 */
public final class CasePages {

    private static final String PLACES =
            "SELECT place FROM cases WHERE %s AND place > ? ORDER BY place".formatted(Scope.sql("cases"));

    private static final String CASES = """
            SELECT cases.place, case_id, events.body, events.hash, cases.owner
            FROM cases JOIN events USING (case_id)
            WHERE cases.place = ANY (?) ORDER BY cases.place, events.version""";

    /**
     * A case as it stands.
     *
     * @param place tells it apart; whoever was here earlier has the smaller one
     * @param events from the first on, without gaps
     */
    public record Whole(long place, CaseId caseId, List<SealedEvent> events) {
        public Whole {
            events = List.copyOf(events);
        }
    }

    private final Database database;

    public CasePages(Database database) {
        this.database = database;
    }

    /** Where the cases in scope now are, behind that place, in ascending order. */
    public long[] places(Scope scope, long after) {
        return database.ask("list the cases in scope", connection -> {
            try (PreparedStatement select = connection.prepareStatement(PLACES)) {
                scope.set(select, 1);
                select.setLong(1 + Scope.PARAMETERS, after);
                LongStream.Builder places = LongStream.builder();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        places.add(rows.getLong(1));
                    }
                }
                return places.build().toArray();
            }
        });
    }

    /** The cases at these places, in their order, each as it stands at one moment and as that reader may see it. */
    public List<Whole> at(Reader reader, long... places) {
        return database.ask("read cases", connection -> {
            try (PreparedStatement select = connection.prepareStatement(CASES)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "int8", LongStream.of(places).boxed().toArray()));
                try (ResultSet rows = select.executeQuery()) {
                    List<Whole> cases = new ArrayList<>();
                    List<SealedEvent> events = new ArrayList<>();
                    boolean more = rows.next();
                    while (more) {
                        long place = rows.getLong(1);
                        CaseId caseId = new CaseId(rows.getString(2));
                        events.add(Reader.see(rows.getString(3), rows.getString(4), reader.owns(rows.getString(5))));
                        more = rows.next();
                        if (!more || rows.getLong(1) != place) {
                            cases.add(new Whole(place, caseId, events));
                            events.clear();
                        }
                    }
                    return cases;
                }
            }
        });
    }
}
