package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.console.evidence.Decoding.TooSlowException;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Decoding decoding = new Decoding(LONG);

    @Test
    void gives_what_the_decoder_gives_from_another_thread() throws IOException {
        Thread caller = Thread.currentThread();

        Thread decoder = decoding.run(Thread::currentThread);

        assertThat(decoder).isNotSameAs(caller);
        assertThat(decoder.isVirtual()).as("would hold up the desk's own work").isFalse();
        assertThat(decoder.isDaemon()).as("would keep the program from ending").isTrue();
    }

    @Test
    void a_decoder_s_own_complaint_is_passed_on() {
        IOException complaint = new IOException("no end of file");

        assertThatIOException()
                .isThrownBy(() -> decoding.run(() -> {
                    throw complaint;
                }))
                .isSameAs(complaint);
    }

    @Test
    void whatever_else_a_decoder_throws_is_a_broken_file() {
        for (Throwable thrown : new Throwable[] {
            new IllegalArgumentException("bad width"),
            new NegativeArraySizeException("-1"),
            new OutOfMemoryError("heap")
        }) {
            assertThatIOException()
                    .isThrownBy(() -> decoding.run(() -> fail(thrown)))
                    .withMessageContaining(thrown.getClass().getSimpleName())
                    .withCause(thrown);
        }
    }

    private static int fail(Throwable thrown) {
        switch (thrown) {
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            default -> throw new AssertionError(thrown);
        }
    }

    @Test
    void a_file_that_exhausts_the_stack_is_a_broken_file() {
        assertThatIOException()
                .isThrownBy(() -> decoding.run(() -> deeper(0)))
                .withCauseInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    @Test
    void a_decoder_that_does_not_end_is_left_behind() {
        Decoding hasty = new Decoding(Duration.ofMillis(20));
        CountDownLatch never = new CountDownLatch(1);

        assertThatExceptionOfType(TooSlowException.class)
                .isThrownBy(() -> hasty.run(() -> {
                    never.await();
                    return 0;
                }));
    }

    @Test
    void those_left_behind_take_no_place_of_others() throws IOException {
        Decoding hasty = new Decoding(Duration.ofMillis(20));
        CountDownLatch never = new CountDownLatch(1);
        for (int run = 0; run < 5; run++) {
            assertThatExceptionOfType(TooSlowException.class)
                    .isThrownBy(() -> hasty.run(() -> {
                        awaitStubbornly(never);
                        return 0;
                    }));
        }
        never.countDown();

        assertThat(new Decoding(LONG).run(() -> 7)).isEqualTo(7);
    }

    /** As a decoder that does not listen to interruptions. */
    private static void awaitStubbornly(CountDownLatch latch) {
        boolean isDone = false;
        while (!isDone) {
            try {
                latch.await();
                isDone = true;
            } catch (InterruptedException ignored) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void no_more_than_two_run_at_once() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoRun = new CountDownLatch(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] all = new Future<?>[6];
            for (int caller = 0; caller < all.length; caller++) {
                all[caller] = callers.submit(() -> decoding.run(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    twoRun.countDown();
                    twoRun.await();
                    return running.decrementAndGet();
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(most).hasValue(2);
    }
}
