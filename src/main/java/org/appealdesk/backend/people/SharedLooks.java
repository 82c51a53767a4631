package org.appealdesk.backend.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.appealdesk.casework.StorageException;

/**
 * Looks passes up for many callers at once: who comes while looks are under way shares the next one. Nobody is answered by
 * a look that began before he asked, so that a revoked pass is of no use for the very next request. Safe for use by several
 * threads.
 */
final class SharedLooks {

    /** While the database works on one the next fills; more at a time would only be smaller. */
    static final int AT_ONCE = 2;

    private final Function<Collection<Pass>, Map<Pass, Person>> look;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private Look next = new Look();

    /** @param look asks the database */
    SharedLooks(Function<Collection<Pass>, Map<Pass, Person>> look) {
        this.look = look;
    }

    private static final class Look {
        private final List<Pass> passes = new ArrayList<>();
        private final CompletableFuture<Map<Pass, Person>> found = new CompletableFuture<>();
    }

    /** @throws StorageException when the database does not answer */
    Optional<Person> holder(Pass pass) {
        Look mine;
        boolean first;
        synchronized (this) {
            mine = next;
            first = mine.passes.isEmpty();
            mine.passes.add(pass);
        }
        if (first) {
            carryOut(mine);
        }
        return Optional.ofNullable(found(mine).get(pass));
    }

    /** Others join it until its turn comes. */
    private void carryOut(Look mine) {
        turns.acquireUninterruptibly();
        try {
            synchronized (this) {
                next = new Look();
            }
            mine.found.complete(look.apply(mine.passes));
        } catch (RuntimeException | Error e) {
            mine.found.completeExceptionally(e);
        } finally {
            turns.release();
        }
    }

    private static Map<Pass, Person> found(Look look) {
        try {
            return look.found.join();
        } catch (CompletionException e) {
            // A new exception for every caller: it is their call that failed.
            throw e.getCause() instanceof StorageException storage
                    ? new StorageException(storage.problem(), String.valueOf(storage.getMessage()), storage)
                    : new IllegalStateException("Looking passes up failed", e);
        }
    }
}
