package org.appealdesk.console.evidence;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import org.appealdesk.console.driver.Fx;

/** The frames that the toolkit draws, and the processor time of its thread for each: other programs take no part in it. */
final class Frames {
    /** Reading, checking and drawing evidence take seconds; what a frame takes otherwise differs from machine to machine. */
    static final long MOST_WORK_MILLIS = 250;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong mostWork = new AtomicLong();
    private final AnimationTimer timer = new AnimationTimer() {
        private long before;
        private long workBefore;

        @Override
        public void handle(long now) {
            long work = threads.getCurrentThreadCpuTime();
            if (before != 0) {
                longest.accumulateAndGet(now - before, Math::max);
                mostWork.accumulateAndGet(work - workBefore, Math::max);
            }
            before = now;
            workBefore = work;
            count.incrementAndGet();
        }
    };

    static Frames count() {
        Frames frames = new Frames();
        Fx.run(frames.timer::start);
        return frames;
    }

    void stop() {
        Fx.run(timer::stop);
    }

    long frames() {
        return count.get();
    }

    long mostWorkMillis() {
        return mostWork.get() / 1_000_000;
    }

    @Override
    public String toString() {
        return "%d frames, the longest of %d ms, at most %d ms of work for one"
                .formatted(count.get(), longest.get() / 1_000_000, mostWorkMillis());
    }
}
