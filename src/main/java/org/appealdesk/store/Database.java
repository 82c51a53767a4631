package org.appealdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.sqlite.SQLiteConfig;

/** Opens connections to one SQLite file and brings its tables up to date. */
final class Database {

    /** “ApDk”: tells our files from other SQLite files. */
    private static final int APPLICATION_ID = 0x4170446B;

    /** In order; the number of those applied is the file's {@code user_version}. One that was released never changes. */
    private static final List<String> MIGRATIONS = List.of("001-events.sql");

    private static final int BUSY_MILLIS = 5_000;

    private Database() {}

    /**
     * The connection that writes. The file is created when it does not exist, checked, and migrated.
     *
     * @throws StorageException DAMAGED when it is not a whole database of ours
     */
    static Connection writer(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Each commit reaches the disk before it is acknowledged; grouping commits is what makes it fast.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = connect(file, config);
        try {
            check(connection, file);
            migrate(connection, file);
            return connection;
        } catch (SQLException e) {
            closeAfter(connection, e);
            throw Failures.of("open the database " + file, e);
        } catch (StorageException e) {
            closeAfter(connection, e);
            throw e;
        }
    }

    /** A connection that only reads; the file exists and a writer has it open. */
    static Connection reader(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return connect(file, config);
    }

    private static Connection connect(Path file, SQLiteConfig config) {
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
        } catch (SQLException e) {
            throw Failures.of("open the database " + file, e);
        }
    }

    private static void check(Connection connection, Path file) throws SQLException {
        int owner = number(connection, "PRAGMA application_id");
        boolean fresh = owner == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!fresh && owner != APPLICATION_ID) {
            throw new StorageException(Problem.DAMAGED, "The database " + file + " is not one of this program");
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String result = rows.next() ? rows.getString(1) : "no answer";
            if (!result.equals("ok")) {
                throw new StorageException(Problem.DAMAGED, "The database " + file + " is damaged: " + result);
            }
        }
    }

    private static void migrate(Connection connection, Path file) throws SQLException {
        int applied = number(connection, "PRAGMA user_version");
        if (applied > MIGRATIONS.size()) {
            throw new StorageException(
                    Problem.OTHER,
                    "The database " + file + " was written by a newer version of this program (schema " + applied
                            + ", this one knows " + MIGRATIONS.size() + "). Update the program.");
        }
        for (int next = applied + 1; next <= MIGRATIONS.size(); next++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                statement.executeUpdate(script(MIGRATIONS.get(next - 1)));
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
                statement.executeUpdate("PRAGMA user_version = " + next);
                statement.executeUpdate("COMMIT");
            }
        }
    }

    private static String script(String name) {
        try (InputStream resource = Database.class.getResourceAsStream("schema/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("The program lacks its schema " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The program's schema cannot be read", e);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void closeAfter(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
