package org.appealdesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * Connections for reading, lent to one thread at a time. SQLite readers neither wait for the writer nor hold it up.
 * Safe for use by several threads.
 */
final class Readers implements AutoCloseable {

    /** What is asked. */
    interface Query<T> {
        T ask(EventTables tables) throws SQLException;
    }

    /** More would only wait for the same disk. */
    private static final int MOST = 4;

    private final Path file;
    private final Semaphore free = new Semaphore(MOST);
    private final ConcurrentLinkedQueue<EventTables> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    /**
     * Asks.
     *
     * @param what what is asked, for the words of a failure
     */
    <T> T read(String what, Query<T> query) {
        free.acquireUninterruptibly();
        try {
            return ask(lend(), query);
        } catch (SQLException e) {
            throw Failures.of(what, e);
        } finally {
            free.release();
            if (closed) {
                close();
            }
        }
    }

    private <T> T ask(EventTables tables, Query<T> query) throws SQLException {
        try {
            T answer = query.ask(tables);
            idle.add(tables);
            return answer;
        } catch (SQLException | RuntimeException e) {
            // Not lent again: the driver closes a statement that fails.
            closeAfter(tables, e);
            throw e;
        }
    }

    private static void closeAfter(EventTables tables, Exception failure) {
        try {
            tables.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private EventTables lend() {
        if (closed) {
            throw new StorageException(Problem.OTHER, "The store is closed");
        }
        EventTables lent = idle.poll();
        return lent == null ? new EventTables(Database.reader(file)) : lent;
    }

    @Override
    public void close() {
        closed = true;
        for (EventTables tables = idle.poll(); tables != null; tables = idle.poll()) {
            try {
                tables.close();
            } catch (SQLException e) {
                throw Failures.of("close the database " + file, e);
            }
        }
    }
}
