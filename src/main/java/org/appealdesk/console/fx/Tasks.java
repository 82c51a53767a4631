package org.appealdesk.console.fx;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs work away from the FX thread and brings its outcome back to it. Both ways are seams: {@link #inline} runs all at
 * once on the caller's thread, for tests. Thread-safe.
 */
public final class Tasks {

    private final Executor background;
    private final Executor screen;
    private final Consumer<? super Throwable> unexpected;

    /**
     * @param background runs the work
     * @param screen runs the handlers, one after the other
     * @param unexpected takes, on {@code screen}, what no handler of a job asked for
     */
    public Tasks(Executor background, Executor screen, Consumer<? super Throwable> unexpected) {
        this.background = background;
        this.screen = screen;
        this.unexpected = unexpected;
    }

    /** Work on virtual threads, handlers on the FX thread. */
    public static Tasks live(Consumer<? super Throwable> unexpected) {
        return new Tasks(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, unexpected);
    }

    /** Work and handlers on the calling thread, before {@link Job#start()} returns. */
    public static Tasks inline(Consumer<? super Throwable> unexpected) {
        return new Tasks(Runnable::run, Runnable::run, unexpected);
    }

    /** A job that has yet to be started. */
    public <T> Job<T> job(Callable<? extends T> work) {
        return new Job<>(this, work);
    }

    /** A job without a result that has yet to be started. */
    public Job<Boolean> job(Runnable work) {
        return job(() -> {
            work.run();
            return true;
        });
    }

    /** A bridge over which updates from any thread come to the handlers' thread. */
    public <K, V> UpdateBridge<K, V> bridge(Consumer<? super Map<K, V>> receiver) {
        return new UpdateBridge<>(screen, receiver);
    }

    void inBackground(Runnable work) {
        background.execute(work);
    }

    void onScreen(Runnable handler) {
        screen.execute(handler);
    }

    void unexpected(Throwable failure) {
        onScreen(() -> unexpected.accept(failure));
    }
}
