package org.appealdesk.backend.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.Failures;
import org.appealdesk.backend.log.AppendBatch.Entry;
import org.appealdesk.backend.log.AppendBatch.Row;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A few writers with a connection each. Commands queue up while a writer waits for the server; its next batch takes
 * those that have come. There is no delay to wait for company. A caller comes back when its own batch is durable. Safe
 * for use by several threads.
 */
final class GroupCommitter implements AutoCloseable {

    /** Bounds the locks a batch takes, and the wait of the first in it. */
    private static final int LARGEST_BATCH = 128;

    /** The server may have restarted, or two batches met: once more, and then it is a failure. */
    private static final int MOST_ATTEMPTS = 2;

    private record Job(@Nullable Entry entry, CompletableFuture<Row> done) {

        Job(@Nullable Entry entry) {
            this(entry, new CompletableFuture<>());
        }
    }

    /** Every writer that finds it leaves it to the next. */
    private static final Job END = new Job(null);

    private final Database database;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final AtomicLong batches = new AtomicLong();
    private final List<Thread> writers;
    private boolean closed;

    GroupCommitter(Database database, int writers) {
        this.database = database;
        this.writers = IntStream.rangeClosed(1, writers)
                .mapToObj(i -> Thread.ofPlatform()
                        .name("appeal-desk-writer-" + i)
                        .daemon()
                        .start(this::run))
                .toList();
    }

    /**
     * Waits until it is durable, or known why not.
     *
     * @throws StorageException when it could not be kept. If the connection broke twice, it may have been kept all the
     *     same: the same command again tells
     */
    Row append(Entry entry) {
        var job = new Job(entry);
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

    private synchronized void enqueue(Job job) {
        if (closed) {
            throw new StorageException(Problem.OTHER, "The log is closed");
        }
        queue.add(job);
    }

    /** Transactions so far. */
    long batches() {
        return batches.get();
    }

    private void run() {
        List<Job> batch = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody interrupts a writer", e);
            }
            queue.drainTo(batch, LARGEST_BATCH - 1);
            goesOn = !batch.remove(END);
            if (!batch.isEmpty()) {
                commit(List.copyOf(batch), 1);
            }
        }
        queue.add(END);
    }

    private void commit(List<Job> batch, int attempt) {
        try {
            List<Row> rows = database.ask(new AppendBatch(entries(batch))::append);
            batches.incrementAndGet();
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done.complete(rows.get(i));
            }
        } catch (SQLException e) {
            commitAgain(batch, attempt, e);
        } catch (RuntimeException | Error e) {
            batch.forEach(job -> job.done.completeExceptionally(e));
        }
    }

    /** Whatever was kept in spite of the failure is answered as repeated: nothing is kept twice. */
    private void commitAgain(List<Job> batch, int attempt, SQLException failure) {
        boolean lost = Failures.connectionLost(failure);
        if (lost) {
            database.distrustConnections();
        }
        if (attempt < MOST_ATTEMPTS && (lost || Failures.collided(failure))) {
            commit(batch, attempt + 1);
        } else if (batch.size() > 1 && !lost) {
            // One that the server cannot take must not fail the others.
            batch.forEach(job -> commit(List.of(job), attempt));
        } else {
            batch.forEach(job -> job.done.completeExceptionally(failure));
        }
    }

    private static List<Entry> entries(List<Job> batch) {
        return batch.stream().map(Job::entry).filter(Objects::nonNull).toList();
    }

    /** Waits for what is queued and lets the writers end. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                queue.add(END);
                closed = true;
            }
        }
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
