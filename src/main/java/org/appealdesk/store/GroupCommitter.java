package org.appealdesk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * The one writer. Changes queue up while a commit waits for the disk; the next commit takes all of them together. A
 * caller comes back when its own group is durable. Safe for use by several threads.
 */
final class GroupCommitter implements AutoCloseable {

    /** Keeps the wait of the first in a group short, however many come behind it. */
    private static final int LARGEST_GROUP = 500;

    /** A change within the group's transaction. */
    interface Change<T> {
        T apply(EventTables tables) throws SQLException;
    }

    private final class Job<T> {
        private final Change<T> change;
        private final CompletableFuture<T> done = new CompletableFuture<>();

        Job(Change<T> change) {
            this.change = change;
        }

        /** Does it now; what is returned tells the caller, once that is durable. */
        Runnable apply() throws SQLException {
            T result = change.apply(tables);
            return () -> done.complete(result);
        }
    }

    private final EventTables tables;
    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final AtomicLong commits = new AtomicLong();
    private final Thread writer =
            Thread.ofPlatform().name("appeal-desk-writer").daemon().unstarted(this::run);
    private final Job<Boolean> end = new Job<>(_ -> true);
    private boolean closed;

    /** Starts the writer; the tables' connection is its own from now on. */
    GroupCommitter(EventTables tables) {
        this.tables = tables;
        writer.start();
    }

    /**
     * Makes a change durable.
     *
     * @throws StorageException when it could not be; nothing of it was stored then
     */
    <T> T commit(Change<T> change) {
        var job = new Job<>(change);
        enqueue(job);
        try {
            return job.done.join();
        } catch (CompletionException e) {
            // A new exception for every caller: it is their call that failed.
            throw e.getCause() instanceof SQLException sql
                    ? Failures.of("keep the events", sql)
                    : new StorageException(Problem.OTHER, "The writer failed", e);
        }
    }

    private synchronized void enqueue(Job<?> job) {
        if (closed) {
            throw new StorageException(Problem.OTHER, "The store is closed");
        }
        queue.add(job);
    }

    /** Transactions committed so far. */
    long commits() {
        return commits.get();
    }

    private void run() {
        List<Job<?>> group = new ArrayList<>();
        do {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody interrupts the writer", e);
            }
            queue.drainTo(group, LARGEST_GROUP - 1);
            commit(group);
        } while (!group.contains(end));
    }

    private void commit(List<Job<?>> group) {
        List<Runnable> answers = new ArrayList<>();
        try {
            tables.begin();
            for (Job<?> job : group) {
                answers.add(job.apply());
            }
            tables.commit();
            commits.incrementAndGet();
            answers.forEach(Runnable::run);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            group.forEach(job -> job.done.completeExceptionally(e));
        }
    }

    private void rollBack(Throwable failure) {
        try {
            tables.rollBack();
        } catch (SQLException e) {
            // Some failures end the transaction by themselves, and then there is none to roll back.
            failure.addSuppressed(e);
        }
    }

    /** Waits for what is queued and lets the writer end. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                queue.add(end);
                closed = true;
            }
        }
        end.done.join();
    }
}
