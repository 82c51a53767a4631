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

    /** The log of cases that are decided here. “ApDk”. */
    static final Kind LOG = new Kind(0x4170446B, List.of("001-events.sql"));

    /** What a backend said, and what is to be said to it. “ApDr”. */
    static final Kind REPLICA = new Kind(0x41704472, List.of("replica/001-replica.sql", "replica/002-uploads.sql"));

    /** By what evidence is recognised; can be made anew. “ApDt”. */
    static final Kind TRACES = new Kind(0x41704474, List.of("traces/001-traces.sql"));

    /** What an agent keeps for himself. “ApDp”. */
    static final Kind PAPERS = new Kind(0x41704470, List.of("papers/001-papers.sql"));

    /**
     * A kind of files of ours.
     *
     * @param applicationId tells them from all other SQLite files
     * @param migrations in order; the number of those applied is the file's {@code user_version}. One that was released
     *     never changes.
     */
    record Kind(int applicationId, List<String> migrations) {}

    private static final int BUSY_MILLIS = 5_000;

    private Database() {}

    /**
     * The connection that writes. The file is created when it does not exist, checked, and migrated.
     *
     * @throws StorageException DAMAGED when it is not a whole database of ours
     */
    static Connection writer(Path file, Kind kind) {
        var config = new SQLiteConfig();
        // Nobody asks for them, and the driver would look them up after every row.
        config.setGetGeneratedKeys(false);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Each commit reaches the disk before it is acknowledged; grouping commits is what makes it fast.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = connect(file, config);
        try {
            check(connection, file, kind);
            migrate(connection, file, kind);
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

    private static void check(Connection connection, Path file, Kind kind) throws SQLException {
        int owner = number(connection, "PRAGMA application_id");
        boolean fresh = owner == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!fresh && owner != kind.applicationId()) {
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

    private static void migrate(Connection connection, Path file, Kind kind) throws SQLException {
        int applied = number(connection, "PRAGMA user_version");
        if (applied > kind.migrations().size()) {
            throw new StorageException(
                    Problem.OTHER,
                    "The database " + file + " was written by a newer version of this program (schema " + applied
                            + ", this one knows " + kind.migrations().size() + "). Update the program.");
        }
        for (int next = applied + 1; next <= kind.migrations().size(); next++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                statement.executeUpdate(script(kind.migrations().get(next - 1)));
                statement.executeUpdate("PRAGMA application_id = " + kind.applicationId());
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
