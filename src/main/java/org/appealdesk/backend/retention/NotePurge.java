package org.appealdesk.backend.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Empties the notes of absences that were over long ago: they may say why somebody was away. Who stood in stays. */
final class NotePurge {

    private static final String OLD = "note <> '' AND least(until_at, ended_at) < now() - make_interval(secs => ?)";

    private NotePurge() {}

    static long count(Connection connection, Duration olderThan) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM absences WHERE " + OLD)) {
            select.setDouble(1, olderThan.toMillis() / 1000.0);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static long purge(Connection connection, Duration olderThan) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE absences SET note = '' WHERE " + OLD)) {
            update.setDouble(1, olderThan.toMillis() / 1000.0);
            return update.executeLargeUpdate();
        }
    }
}
