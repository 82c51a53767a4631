package org.appealdesk.backend.node;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.appealdesk.backend.metrics.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a job again and again, on a thread of its own; a run that fails is told in the log and the next one comes. */
final class Repeating implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private static final Duration LONGEST_LAST_RUN = Duration.ofSeconds(10);

    /**
     * Something to do.
     *
     * @param name short, for the thread, the log and the metrics
     * @param period from the end of a run to the beginning of the next
     */
    record Job(String name, Duration period, Runnable work) {}

    private final Job job;
    private final Metrics metrics;
    private final ScheduledExecutorService timer;

    private Repeating(Job job, Metrics metrics) {
        this.job = job;
        this.metrics = metrics;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("appeal-desk-" + job.name()).daemon().factory());
    }

    /** The first run comes after one period. */
    static Repeating start(Job job, Metrics metrics) {
        var repeating = new Repeating(job, metrics);
        long period = job.period().toNanos();
        var _ = repeating.timer.scheduleWithFixedDelay(repeating::run, period, period, TimeUnit.NANOSECONDS);
        return repeating;
    }

    private void run() {
        try {
            job.work().run();
            metrics.ran(job.name(), true);
        } catch (RuntimeException e) {
            // The timer would never call again.
            metrics.ran(job.name(), false);
            LOG.warn("The job “{}” failed; it comes again", job.name(), e);
        }
    }

    /** Lets a run under way come to its end; none begins after it. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LONGEST_LAST_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The job “{}” does not come to its end and is left alone", job.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
