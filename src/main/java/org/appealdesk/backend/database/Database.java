package org.appealdesk.backend.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * A pool of connections to one PostgreSQL database. Every session is in UTC and may neither wait nor work for long: a
 * transaction left open would hold up the feed of changes, which ends where the oldest one under way began. Safe for
 * use by several threads.
 */
public final class Database implements AutoCloseable {

    /** {@code transaction_timeout} came with it. */
    private static final int OLDEST_SERVER = 17;

    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(10);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(8);
    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(4);
    private static final Duration LONGEST_WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    /** What is done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects; the schema is left as it is, see {@link Schema}.
     *
     * @param application names the sessions in the server's own lists
     * @param connections the most that are open at a time
     * @throws StorageException when the server does not answer, refuses, or is too old
     */
    public static Database open(DatabaseAddress address, String application, int connections) {
        var config = new HikariConfig();
        config.setPoolName(application);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(LONGEST_WAIT_FOR_CONNECTION.toMillis());
        config.addDataSourceProperty("ApplicationName", application);
        config.setConnectionInitSql(String.join(
                ";",
                "SET TIME ZONE 'UTC'",
                set("transaction_timeout", LONGEST_TRANSACTION),
                set("statement_timeout", LONGEST_STATEMENT),
                set("lock_timeout", LONGEST_LOCK_WAIT),
                set("idle_in_transaction_session_timeout", LONGEST_TRANSACTION)));
        checkServer(address);
        try {
            return new Database(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw new StorageException(Problem.OTHER, "Could not open the database " + address + ": " + e, e);
        }
    }

    private static String set(String name, Duration duration) {
        return "SET " + name + " = " + duration.toMillis();
    }

    /** Before the pool, which would only say that a setting is not known. */
    private static void checkServer(DatabaseAddress address) {
        try (Connection connection = Schema.connect(address)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StorageException(
                        Problem.OTHER,
                        "The server of " + address + " is PostgreSQL " + version + "; " + OLDEST_SERVER
                                + " or newer is needed");
            }
        } catch (SQLException e) {
            throw Failures.of("open the database " + address, e);
        }
    }

    /**
     * Works with a connection on which every statement is a transaction of its own.
     *
     * @param what what is done, for the words of a failure, such as “list the cases”
     * @throws StorageException when it failed
     */
    public <T> T ask(String what, Work<T> work) {
        try {
            return ask(work);
        } catch (SQLException e) {
            throw Failures.of(what, e);
        }
    }

    /** As {@link #ask(String, Work)}, for who tells failures apart. */
    public <T> T ask(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        }
    }

    /**
     * After one connection broke the others may well be broken too, as when the server restarted: those that nobody
     * uses are closed, so that the next work gets a new one.
     */
    public void distrustConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /**
     * Works within one transaction, which is committed at the end and rolled back at an exception.
     *
     * @param what what is done, for the words of a failure
     * @throws StorageException when it failed; nothing was changed then
     */
    public <T> T inTransaction(String what, Work<T> work) {
        return ask(what, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Lets go of all connections. */
    @Override
    public void close() {
        pool.close();
    }
}
