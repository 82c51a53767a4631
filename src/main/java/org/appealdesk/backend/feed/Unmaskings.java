package org.appealdesk.backend.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.backend.database.Database;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.SealedEvent;

/**
 * Shows phones and accounts of a case to who asks for them with a reason, and keeps that it did. Safe for use by several
 * threads.
 */
public final class Unmaskings {

    private static final String RECORD = """
            INSERT INTO unmaskings (case_id, person_id, cause, version, reason)
            SELECT case_id, ?, 'ASKED', version, ? FROM cases WHERE case_id = ? AND %s""".formatted(Scope.sql("cases"));

    private final Database database;

    public Unmaskings(Database database) {
        this.database = database;
    }

    /**
     * The whole case; whoever gets it stands in the table {@code unmaskings}.
     *
     * @param reason in the reader's own words
     * @return empty when there is no such case in the reader's scope
     */
    public Optional<List<SealedEvent>> ask(Reader reader, CaseId caseId, String reason) {
        return database.inTransaction("unmask case " + caseId, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
                insert.setString(1, reader.person());
                insert.setString(2, reason);
                insert.setString(3, caseId.value());
                reader.scope().set(insert, 4);
                return insert.executeUpdate() == 0 ? Optional.empty() : Optional.of(events(connection, caseId));
            }
        });
    }

    private static List<SealedEvent> events(Connection connection, CaseId caseId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT body, hash FROM events WHERE case_id = ? ORDER BY version")) {
            select.setString(1, caseId.value());
            List<SealedEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(SealedEvent.whole(rows.getString(1), rows.getString(2)));
                }
            }
            return events;
        }
    }
}
