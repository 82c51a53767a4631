package org.appealdesk.app.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.sync.Backoff;
import org.appealdesk.sync.PlatformConnection;
import org.appealdesk.sync.UnansweredException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a simulation going in real time: one thread follows the backend, the caller's does what is due. What cannot be
 * reached is tried again and again; what can never work ends it.
 */
final class Player {
    /** The clock of the backend may be corrected meanwhile. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    /** What the acting thread is told of. */
    private sealed interface News {
        record Page(ChangesBody changes) implements News {}

        record Failed(RuntimeException failure) implements News {}

        record Stop() implements News {}
    }

    private final Simulation simulation;
    private final PlatformConnection backend;
    private final Told told;
    private final DoubleSupplier random;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Backoff backoff;
    private boolean away;
    private volatile boolean stopped;

    /** @param random from 0 to 1 */
    Player(Simulation simulation, PlatformConnection backend, Told told, DoubleSupplier random) {
        this.simulation = simulation;
        this.backend = backend;
        this.told = told;
        this.random = random;
        this.backoff = new Backoff(random);
    }

    /** Ends the playing soon. To be called by any thread. */
    void stop() {
        stopped = true;
        news.add(new News.Stop());
    }

    /**
     * Plays until the simulation is over, the time is, or it is stopped.
     *
     * @param lasts how long at most; null for no end
     * @throws UnansweredException when the backend says that it will not do it
     */
    void play(@Nullable Duration lasts) throws InterruptedException {
        String cursor = simulation.takeUp();
        Instant end = lasts == null ? Instant.MAX : backend.serverTime().plus(lasts);
        Thread follower = Thread.ofVirtual().name("follower").start(() -> follow(cursor));
        try {
            while (!stopped && !simulation.over() && backend.serverTime().isBefore(end)) {
                Optional<Duration> rest = act();
                read(rest.orElseGet(() -> untilNext(end)));
            }
        } finally {
            stopped = true;
            follower.interrupt();
        }
    }

    /** @return how long to leave the backend alone when it could not be reached */
    private Optional<Duration> act() {
        try {
            simulation.act(backend.serverTime());
        } catch (UnansweredException e) {
            requirePassing(e);
            Duration rest = backoff.next(e.retryAfter());
            if (!away) {
                away = true;
                told.away(String.valueOf(e.getMessage()), rest);
            }
            return Optional.of(rest);
        }
        if (away) {
            away = false;
            backoff.reset();
            simulation.back(backend.serverTime());
            told.back();
        }
        return Optional.empty();
    }

    private static void requirePassing(UnansweredException e) {
        boolean passing = switch (e.kind()) {
            case UPLOAD_BUSY, OTHER_OFFSET, TOO_SLOW, CHECKSUM_MISMATCH -> true;
            default -> e.kind().passing();
        };
        if (!passing) {
            throw e;
        }
    }

    private Duration untilNext(Instant end) {
        Instant now = backend.serverTime();
        Instant next = simulation.nextDue().filter(due -> due.isBefore(end)).orElse(end);
        Duration left = next.isAfter(now.plus(LONGEST_REST)) ? LONGEST_REST : Duration.between(now, next);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Takes what came, waiting for something that long. */
    private void read(Duration patience) throws InterruptedException {
        News one = news.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        while (one != null) {
            switch (one) {
                case News.Page(ChangesBody changes) -> simulation.take(changes);
                case News.Failed(RuntimeException failure) -> throw failure;
                case News.Stop _ -> {}
            }
            one = news.poll();
        }
    }

    private void follow(String from) {
        String cursor = from;
        var pause = new Backoff(random);
        while (!stopped) {
            try {
                ChangesBody changes = backend.await(cursor);
                pause.reset();
                cursor = changes.cursor();
                if (!changes.changes().isEmpty()) {
                    news.add(new News.Page(changes));
                }
            } catch (UnansweredException e) {
                if (!e.kind().passing()) {
                    news.add(new News.Failed(e));
                    return;
                }
                if (!rest(pause.next(e.retryAfter()))) {
                    return;
                }
            }
        }
    }

    private static boolean rest(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
