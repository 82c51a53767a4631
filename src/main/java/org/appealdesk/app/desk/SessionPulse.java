package org.appealdesk.app.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.appealdesk.training.TrainingSession;

/** Lets a training's time go on: ten times a second, on a thread of its own. */
final class SessionPulse implements AutoCloseable {
    private static final long MILLIS = 100;

    private final TrainingSession session;
    private final Consumer<RuntimeException> failed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("training-pulse").daemon().factory());

    /** @param failed takes what went wrong, such as a full disk; the pulse goes on, time does not */
    SessionPulse(TrainingSession session, Consumer<RuntimeException> failed) {
        this.session = session;
        this.failed = failed;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::pulse, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void pulse() {
        try {
            session.advance();
        } catch (RuntimeException e) {
            session.clock().pause();
            failed.accept(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
