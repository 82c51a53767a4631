package org.appealdesk.console.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs decoders, which are fed by strangers. Each run has a thread of its own and a time limit: a file that keeps a
 * decoder busy for ever, exhausts its stack or the memory takes neither the caller nor the desk's background work with
 * it. What a decoder does after its time is over is not waited for. Safe for any thread.
 */
final class Decoding {
    /** Memory is what is short: a large picture takes hundreds of megabytes. */
    private static final int AT_ONCE = 2;

    private final Duration limit;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Decoding(Duration limit) {
        this.limit = limit;
    }

    /** The decoder was not done in time. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlowException(Duration limit) {
            super("not done after " + limit.toMillis() + " ms");
        }
    }

    /**
     * Runs one decoder and waits for it.
     *
     * @throws IOException when the file cannot be decoded, whatever the decoder said to that
     * @throws TooSlowException when it takes longer than the limit
     */
    <T> T run(Callable<T> decoder) throws IOException {
        try {
            places.acquire();
            try {
                return start(decoder);
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private <T> T start(Callable<T> decoder) throws IOException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(decoder);
        Thread.ofPlatform().daemon().name("evidence-decoder").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new TooSlowException(limit);
        } catch (ExecutionException failed) {
            // Decoders answer broken files with RuntimeExceptions and even Errors.
            throw failed.getCause() instanceof IOException expected
                    ? expected
                    : new IOException(String.valueOf(failed.getCause()), failed.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
