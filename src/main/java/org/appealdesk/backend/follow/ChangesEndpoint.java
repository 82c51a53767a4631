package org.appealdesk.backend.follow;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.appealdesk.backend.feed.Change;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.Cursor;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.feed.Reading;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * {@code GET /v1/changes}: what happened after a cursor, page by page; who has all of it may wait for more. Safe for use
 * by several threads.
 */
final class ChangesEndpoint {

    private static final int MOST_EVENTS = 1_000;
    private static final int USUAL_EVENTS = 500;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final ChangeFeed feed;
    private final FeedWatch watch;
    private final Readers readers;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    ChangesEndpoint(ChangeFeed feed, FeedWatch watch, Readers readers, InstantSource clock, LongSupplier nanoTime) {
        this.feed = feed;
        this.watch = watch;
        this.readers = readers;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    Endpoint endpoint() {
        return new Endpoint(Endpoint.Method.GET, "/v1/changes", Access.READERS, this::answer);
    }

    /** Answers those who wait, and lets nobody wait any more. */
    void close() {
        open = false;
        waiting.forEach(Semaphore::release);
    }

    private void answer(Call call) {
        Cursor after = Parameters.cursor(call.query("cursor").orElse(""));
        int limit = (int) Parameters.number(call, "limit", 1, MOST_EVENTS, USUAL_EVENTS);
        long wait = Parameters.number(call, "wait", 0, LONGEST_WAIT_SECONDS, 0);
        Reader reader = readers.of(call.person());
        Reading.Page page = read(after, reader, limit);
        if (nothing(page) && wait > 0) {
            page = await(page, reader, limit, nanoTime.getAsLong() + TimeUnit.SECONDS.toNanos(wait));
        }
        List<ChangesBody.Change> changes =
                page.changes().stream().map(ChangesEndpoint::body).toList();
        call.answer(new ChangesBody(changes, page.next().text(), page.more(), clock.instant()).json());
    }

    private Reading.Page read(Cursor after, Reader reader, int limit) {
        return switch (feed.read(after, reader, limit)) {
            case Reading.Page page -> page;
            case Reading.EpochGone _ -> throw Parameters.otherEpoch();
        };
    }

    /** What there is more is read at once by who asks again, although nothing of this page was in scope. */
    private static boolean nothing(Reading.Page page) {
        return page.changes().isEmpty() && !page.more();
    }

    /** Reads on at every hint until something is there, or that instant of the monotonic clock is over. */
    private Reading.Page await(Reading.Page before, Reader reader, int limit, long until) {
        var hints = new Semaphore(0);
        waiting.add(hints);
        // The first hint comes soon, so that nothing is missed that happened before this one listened.
        Runnable stop = watch.listen(hints::release);
        try {
            Reading.Page page = before;
            while (open && nothing(page) && hints.tryAcquire(until - nanoTime.getAsLong(), TimeUnit.NANOSECONDS)) {
                hints.drainPermits();
                page = read(page.next(), reader, limit);
            }
            return page;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The backend is closing");
        } finally {
            stop.run();
            waiting.remove(hints);
        }
    }

    private static ChangesBody.Change body(Change change) {
        return switch (change) {
            case Change.Happened event -> ChangesBody.Change.event(event.caseId(), event.event());
            case Change.Left left -> ChangesBody.Change.removal(left.caseId());
        };
    }
}
