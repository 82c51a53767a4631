package org.appealdesk.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Simulated time: it can stand still, run faster than life, and be moved on. It never goes back, and while a session
 * plays on it, it never passes an instant at which something is due before that was carried out; so everything happens
 * at its exact time, however seldom the session is told to advance. Safe for use by several threads.
 */
public final class TrainingClock implements InstantSource {
    /** How fast time runs. */
    public enum Speed {
        X1(1),
        X10(10),
        X60(60);

        private final int factor;

        Speed(int factor) {
            this.factor = factor;
        }

        /** Simulated seconds a real second. */
        public int factor() {
            return factor;
        }
    }

    private final LongSupplier nanos;
    private Speed speed = Speed.X1;
    private boolean running;
    /** Simulated time at the real time {@link #anchored}. */
    private Instant anchor;

    private long anchored;
    private @Nullable Instant limit;

    /**
     * A clock that stands still.
     *
     * @param start what it shows at first
     * @param nanos a real, monotonic source in nanoseconds, such as {@code System::nanoTime}
     */
    public TrainingClock(Instant start, LongSupplier nanos) {
        this.anchor = start;
        this.nanos = nanos;
        this.anchored = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        Instant reached = reached();
        return limit != null && reached.isAfter(limit) ? limit : reached;
    }

    public synchronized boolean running() {
        return running;
    }

    /** The speed it runs at, or will when it runs again. */
    public synchronized Speed speed() {
        return speed;
    }

    public synchronized void pause() {
        anchor(instant());
        running = false;
    }

    public synchronized void run(Speed chosen) {
        anchor(instant());
        speed = chosen;
        running = true;
    }

    /** Where time would be if nothing limited it. */
    synchronized Instant reached() {
        return running
                ? anchor.plus(Duration.ofNanos(nanos.getAsLong() - anchored).multipliedBy(speed.factor()))
                : anchor;
    }

    /** Lets time run up to this instant and not beyond; one that has passed already stops it where it is. */
    synchronized void limit(@Nullable Instant end) {
        Instant now = instant();
        limit = end != null && end.isBefore(now) ? now : end;
    }

    /** Stops time where it is until another limit is set. */
    synchronized void hold() {
        limit = instant();
    }

    /** Moves time on to this instant, as far as the limit lets it; an instant that has passed changes nothing. */
    synchronized void moveTo(Instant target) {
        if (target.isAfter(reached())) {
            anchor(target);
        }
    }

    private void anchor(Instant at) {
        anchor = at;
        anchored = nanos.getAsLong();
    }
}
