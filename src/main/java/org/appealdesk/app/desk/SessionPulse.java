package org.appealdesk.app.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Lets a training's time go on, ten times a second, and keeps each second where it is; on a thread of its own. */
final class SessionPulse implements AutoCloseable {
    private static final long MILLIS = 100;
    private static final int KEPT_EACH = 10;

    private final TrainingDesk training;
    private final Consumer<RuntimeException> failed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("training-pulse").daemon().factory());
    private long pulses;

    /** @param failed takes what went wrong, such as a full disk; the pulse goes on, time does not */
    SessionPulse(TrainingDesk training, Consumer<RuntimeException> failed) {
        this.training = training;
        this.failed = failed;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::pulse, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void pulse() {
        try {
            training.session().advance();
            if (++pulses % KEPT_EACH == 0) {
                training.keepPosition();
            }
        } catch (RuntimeException e) {
            training.session().clock().pause();
            failed.accept(e);
        }
    }

    /** Waits for what it is doing: nothing advances afterwards. */
    @Override
    public void close() {
        thread.close();
    }
}
