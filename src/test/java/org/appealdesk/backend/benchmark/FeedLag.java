package org.appealdesk.backend.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.appealdesk.backend.feed.Change;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.Cursor;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.feed.Reading;
import org.appealdesk.backend.feed.Scope;
import org.appealdesk.engine.command.AppealCommand;

/** How long after a command was acknowledged a reader that waits for hints has read its events. */
final class FeedLag {
    private static final Reader EVERYTHING = new Reader("bench", new Scope(Set.of("VND"), Duration.ofDays(1)));
    private static final int PAGE = 500;

    private final ChangeFeed feed;
    private final Semaphore hints = new Semaphore(0);
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> lags = new ConcurrentLinkedQueue<>();
    private Cursor cursor;
    private long reads;

    FeedLag(ChangeFeed feed) {
        this.feed = feed;
        this.cursor = feed.now();
    }

    void hint() {
        hints.release();
    }

    void acknowledged(AppealCommand command) {
        acknowledged.put(
                command.caseId() + "/" + command.id().substring(command.id().indexOf('-') + 1), System.nanoTime());
    }

    /** Reads at hints until it was interrupted. */
    void read() {
        try {
            while (true) {
                hints.tryAcquire(1, TimeUnit.SECONDS);
                hints.drainPermits();
                boolean more = true;
                while (more) {
                    more = page();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean page() {
        Reading.Page page = (Reading.Page) feed.read(cursor, EVERYTHING, PAGE);
        reads++;
        cursor = page.next();
        long now = System.nanoTime();
        for (Change change : page.changes()) {
            if (change instanceof Change.Happened happened && happened.version() % Load.EVENTS == 1) {
                Long at = acknowledged.remove(happened.caseId() + "/" + (happened.version() - 1));
                // Read before the appending thread could say so.
                lags.add(at == null ? 0 : Math.max(0, now - at));
            }
        }
        return page.more();
    }

    @Override
    public String toString() {
        long[] sorted = lags.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? "nothing read"
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms, most %.1f ms (%,d commands in %,d reads)",
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.99)] / 1e6,
                        Arrays.stream(sorted).max().orElse(0) / 1e6,
                        sorted.length,
                        reads);
    }
}
