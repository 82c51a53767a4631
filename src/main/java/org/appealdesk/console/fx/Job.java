package org.appealdesk.console.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * One piece of background work with its handlers, which run on the FX thread:
 *
 * <pre>{@code
 * tasks.job(() -> desk.load(id))
 *         .succeeded(this::show)
 *         .failed(StoreFailure.class, this::showStoreFailure)
 *         .ended(() -> loading.set(false))
 *         .start();
 * }</pre>
 *
 * A failure goes to the first handler whose type fits; without one it goes to the {@link Tasks}' own. Built and started
 * on one thread, once.
 *
 * @param <T> what the work returns
 */
public final class Job<T> {

    private final Tasks tasks;
    private final Callable<? extends T> work;
    private final List<FailureHandler<?>> failureHandlers = new ArrayList<>();
    private Consumer<? super T> succeeded = ignored -> {};
    private Runnable ended = () -> {};

    Job(Tasks tasks, Callable<? extends T> work) {
        this.tasks = tasks;
        this.work = work;
    }

    /** Takes the result. */
    public Job<T> succeeded(Consumer<? super T> handler) {
        succeeded = handler;
        return this;
    }

    /** Takes failures of one type and its subtypes. */
    public <E extends Exception> Job<T> failed(Class<E> type, Consumer<? super E> handler) {
        failureHandlers.add(new FailureHandler<>(type, handler));
        return this;
    }

    /** Takes any failure that no earlier handler took. */
    public Job<T> failed(Consumer<? super Exception> handler) {
        return failed(Exception.class, handler);
    }

    /** Runs after the other handlers, however the work ended. */
    public Job<T> ended(Runnable handler) {
        ended = handler;
        return this;
    }

    /**
     * Starts the work.
     *
     * @return unsubscribing drops the outcome: no handler runs any more; the work itself goes on
     */
    public Subscription start() {
        AtomicBoolean dropped = new AtomicBoolean();
        tasks.inBackground(() -> run(dropped));
        return () -> dropped.set(true);
    }

    private void run(AtomicBoolean dropped) {
        try {
            T result = work.call();
            finish(dropped, () -> succeeded.accept(result));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            finish(dropped, () -> handle(interrupted));
        } catch (Exception failure) {
            finish(dropped, () -> handle(failure));
        } catch (Error broken) {
            tasks.unexpected(broken);
            throw broken;
        }
    }

    private void finish(AtomicBoolean dropped, Runnable handler) {
        tasks.onScreen(() -> {
            if (!dropped.get()) {
                handler.run();
                ended.run();
            }
        });
    }

    private void handle(Exception failure) {
        if (failureHandlers.stream().noneMatch(handler -> handler.took(failure))) {
            tasks.unexpected(failure);
        }
    }

    private record FailureHandler<E extends Exception>(Class<E> type, Consumer<? super E> handler) {
        boolean took(Exception failure) {
            if (!type.isInstance(failure)) {
                return false;
            }
            handler.accept(type.cast(failure));
            return true;
        }
    }
}
