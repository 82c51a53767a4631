package org.appealdesk.evidence.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.decoder.DecoderMain;
import org.appealdesk.evidence.wire.Request;
import org.jspecify.annotations.Nullable;

/**
 * A decoder that runs. For one request at a time; {@link #kill} from any thread. Once a request did not end as it should,
 * the process is dead: what it would say next belongs to nothing.
 */
final class Child {
    /** How Java ends by ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long END_SECONDS = 5;

    private final Process process;
    private final InputStream answers;
    private final OutputStream requests;
    private volatile boolean isKilled;
    private int asked;

    private Child(Process process) {
        this.process = process;
        this.answers = new BufferedInputStream(process.getInputStream());
        this.requests = new BufferedOutputStream(process.getOutputStream());
    }

    /** Reads an answer; throws when it cannot be one. */
    interface Reading<T> {
        Outcome<T> read(InputStream answers) throws IOException;
    }

    /**
     * Starts one and waits until it is up.
     *
     * @throws IOException when it does not come up
     */
    static Child start(ChildCommand command, Duration patience) throws IOException, InterruptedException {
        Child child = new Child(started(command));
        Thread.ofPlatform().daemon().name("evidence-decoder-errors").start(child::drain);
        FutureTask<Integer> greeting = new FutureTask<>(child.answers::read);
        Thread.ofPlatform().daemon().name("evidence-decoder-start").start(greeting);
        try {
            int said = greeting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (said == DecoderMain.GREETING) {
                return child;
            }
            child.kill();
            throw new IOException("the decoder did not start: exit code " + child.exitCode());
        } catch (TimeoutException slow) {
            child.kill();
            throw new IOException("the decoder was not up after " + patience.toSeconds() + " s");
        } catch (ExecutionException broken) {
            child.kill();
            throw new IOException("the decoder did not start", broken);
        } catch (InterruptedException interrupted) {
            child.kill();
            throw interrupted;
        }
    }

    private static Process started(ChildCommand command) throws IOException {
        Scratch scratch = Scratch.open();
        try {
            Process process = command.start(scratch.folder());
            CompletableFuture<Void> ignored = process.onExit().thenRun(scratch::remove);
            return process;
        } catch (IOException failed) {
            scratch.remove();
            throw failed;
        }
    }

    /** Asks and waits for the answer; whatever goes wrong is a refusal. */
    <T> Outcome<T> ask(Request request, Reading<T> reading, Duration patience) throws InterruptedException {
        asked++;
        FutureTask<Outcome<T>> exchange = new FutureTask<>(() -> {
            request.write(requests);
            return reading.read(answers);
        });
        Thread.ofPlatform().daemon().name("evidence-decoder-answer").start(exchange);
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            kill();
            return refused(Reason.TOO_SLOW, "not done after " + patience.toMillis() + " ms");
        } catch (ExecutionException broken) {
            return died(broken.getCause());
        } catch (InterruptedException interrupted) {
            kill();
            throw interrupted;
        }
    }

    private <T> Outcome<T> died(@Nullable Throwable cause) throws InterruptedException {
        // Who said nonsense may still run; who is gone has told why by its exit code.
        boolean isGone = cause instanceof EOFException && process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        kill();
        if (!isGone) {
            return refused(Reason.DECODER_DIED, cause == null ? "" : String.valueOf(cause.getMessage()));
        }
        return process.exitValue() == OUT_OF_MEMORY
                ? refused(Reason.OUT_OF_MEMORY, "")
                : refused(Reason.DECODER_DIED, "exit code " + process.exitValue());
    }

    private static <T> Outcome<T> refused(Reason reason, String details) {
        return new Outcome.Refused<>(new Refusal(reason, details));
    }

    /** Whether it can be asked again. Who is being killed may still look alive for a while. */
    boolean isUsable() {
        return !isKilled && process.isAlive();
    }

    /** How many requests it was asked. */
    int asked() {
        return asked;
    }

    long processId() {
        return process.pid();
    }

    void kill() {
        isKilled = true;
        process.destroyForcibly();
    }

    private int exitCode() throws InterruptedException {
        return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Its complaints go nowhere, but must go, or it would wait for somebody to read them. */
    private void drain() {
        try (InputStream errors = process.getErrorStream()) {
            errors.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            kill();
        }
    }
}
