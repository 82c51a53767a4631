package org.appealdesk.backend.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.Failures;

/** What is told of this installation from its database. */
public final class Installation {

    private Installation() {}

    /** Changes when a backup was restored. */
    public static UUID epoch(Database database) {
        return database.ask("read the epoch", Installation::epoch);
    }

    static UUID epoch(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT epoch FROM installation");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    /**
     * To be called after a backup was restored and before any node starts: cursors given out until now are refused from
     * now on. On a server that has counted fewer transactions than the one the backup is from, the events are also
     * renumbered, in their order: they would lie in the future, and new ones before them. That takes a while.
     *
     * @throws org.appealdesk.casework.StorageException when it failed; nothing was changed then
     */
    public static void restored(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE installation SET epoch = gen_random_uuid()");
            // 1 is before every transaction of a user; within it the positions go on telling the order.
            statement.executeUpdate("""
                    UPDATE events SET xid = '1'
                    WHERE (SELECT max(xid) FROM events) >= pg_current_xact_id()""");
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of("begin a new epoch in " + address, e);
        }
    }
}
