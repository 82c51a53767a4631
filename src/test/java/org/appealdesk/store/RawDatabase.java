package org.appealdesk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.appealdesk.protocol.HashChain;

/** The database as anybody with an SQLite tool sees it. */
final class RawDatabase implements AutoCloseable {

    private final Connection connection;

    RawDatabase(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Changes one event of the only case and makes the chain right again, as a newer program would have written it. */
    void reseal(int version, UnaryOperator<String> change) throws SQLException {
        List<String> bodies = column("SELECT body FROM events ORDER BY version");
        bodies.set(version - 1, change.apply(bodies.get(version - 1)));
        String hash = HashChain.START;
        for (int i = 0; i < bodies.size(); i++) {
            hash = HashChain.next(hash, bodies.get(i));
            update("UPDATE events SET body = ?, hash = ? WHERE version = ?", bodies.get(i), hash, i + 1);
        }
        update("UPDATE cases SET hash = ?", hash);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
