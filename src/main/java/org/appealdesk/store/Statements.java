package org.appealdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** One connection to SQLite with the statements that were prepared on it. For one thread at a time. */
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** The statement, prepared once. */
    PreparedStatement sql(String command) throws SQLException {
        PreparedStatement known = prepared.get(command);
        if (known == null) {
            known = connection.prepareStatement(command);
            prepared.put(command, known);
        }
        return known;
    }

    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    /** After a failure. The driver has closed the statement that failed, so all are prepared anew. */
    void rollBack() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
        execute("ROLLBACK");
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    /** Closes the connection and its statements. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
