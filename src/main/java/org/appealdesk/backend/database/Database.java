package org.appealdesk.backend.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * A pool of connections to one PostgreSQL database. Every session is in UTC and may neither wait nor work for long: a
 * transaction left open would hold up the feed of changes, which ends where the oldest one under way began. Safe for
 * use by several threads.
 */
public final class Database implements AutoCloseable {

    /** Older ones are no longer looked after by PostgreSQL's makers, or soon will not be. */
    private static final int OLDEST_SERVER = 15;

    /** The first that ends a transaction which takes too long as a whole. */
    private static final int TRANSACTION_TIMEOUT = 17;

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
     * @throws NoDatabaseException when the server does not answer, refuses, or is too old
     * @throws StorageException when the pool cannot be filled
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
        // The server's details quote rows, which belong into no log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setConnectionInitSql(String.join(";", settings(check(address))));
        try {
            return new Database(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw new StorageException(Problem.OTHER, "Could not open the database " + address + ": " + e, e);
        }
    }

    /** What every session begins with. Without a limit for the whole transaction, those for its parts must do. */
    static List<String> settings(int serverVersion) {
        List<String> settings = new ArrayList<>(List.of(
                "SET TIME ZONE 'UTC'",
                set("statement_timeout", LONGEST_STATEMENT),
                set("lock_timeout", LONGEST_LOCK_WAIT),
                set("idle_in_transaction_session_timeout", LONGEST_TRANSACTION)));
        if (serverVersion >= TRANSACTION_TIMEOUT) {
            settings.add(set("transaction_timeout", LONGEST_TRANSACTION));
        }
        return settings;
    }

    private static String set(String name, Duration duration) {
        return "SET " + name + " = " + duration.toMillis();
    }

    /**
     * Connects once, to learn early what would keep a program from working with this database. It waits for as long as
     * the network does.
     *
     * @return the server's major version
     * @throws NoDatabaseException when the server does not answer, refuses, or is too old
     */
    public static int check(DatabaseAddress address) {
        try (Connection connection = Schema.connect(address)) {
            return check(address, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw NoDatabaseException.of(address, e);
        }
    }

    static int check(DatabaseAddress address, int version) {
        if (version < OLDEST_SERVER) {
            throw NoDatabaseException.tooOld(address, version, OLDEST_SERVER);
        }
        return version;
    }

    /**
     * The pool's connections at this moment.
     *
     * @param waiting threads that wait for one
     */
    public record Connections(int used, int idle, int waiting, int most) {}

    public Connections connections() {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return new Connections(
                state.getActiveConnections(),
                state.getIdleConnections(),
                state.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
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
