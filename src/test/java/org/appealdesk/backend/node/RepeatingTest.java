package org.appealdesk.backend.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.metrics.Metrics;
import org.appealdesk.backend.node.Repeating.Job;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    @Test
    void goesOnAfterAFailureOnAThreadThatBearsItsName() throws InterruptedException {
        var names = new SynchronousQueue<String>();
        var runs = new AtomicInteger();
        try (Metrics metrics = new Metrics(System::nanoTime)) {
            try (Repeating _ = Repeating.start(
                    new Job("tidy", OFTEN, () -> {
                        if (runs.incrementAndGet() == 1) {
                            throw new IllegalStateException("once");
                        }
                        boolean _ = names.offer(Thread.currentThread().getName());
                    }),
                    metrics)) {
                assertThat(names.take()).isEqualTo("appeal-desk-tidy");
                assertThat(names.take()).isEqualTo("appeal-desk-tidy");
            }
            assertThat(metrics.text())
                    .contains("appealdesk_job_runs_total{job=\"tidy\",result=\"failed\"} 1.0")
                    .contains("appealdesk_job_runs_total{job=\"tidy\",result=\"done\"}");
        }
    }

    @Test
    void closingWaitsForTheRunUnderWayAndNoneComesAfterIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var runs = new AtomicInteger();
        try (Metrics metrics = new Metrics(System::nanoTime)) {
            Repeating repeating = Repeating.start(
                    new Job("slow", OFTEN, () -> {
                        runs.incrementAndGet();
                        begun.countDown();
                        awaitQuietly(goOn);
                        ended.set(true);
                    }),
                    metrics);
            begun.await();
            Thread release = Thread.ofVirtual().start(goOn::countDown);
            repeating.close();
            release.join();

            assertThat(ended).isTrue();
            assertThat(runs).hasValue(1);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
