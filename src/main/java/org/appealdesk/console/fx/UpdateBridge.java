package org.appealdesk.console.fx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one way of background news to the FX thread: what arrives between two of its turns is handed over together, and of
 * each key only the newest. {@link #offer} is safe for any thread.
 *
 * @param <K> what an update is about
 * @param <V> the update
 */
public final class UpdateBridge<K, V> {

    private final Executor screen;
    private final Consumer<? super Map<K, V>> receiver;
    private final Object lock = new Object();
    private Map<K, V> waiting = new LinkedHashMap<>();

    /**
     * @param screen runs on the FX thread, later
     * @param receiver takes the newest update of each key, on the FX thread
     */
    public UpdateBridge(Executor screen, Consumer<? super Map<K, V>> receiver) {
        this.screen = screen;
        this.receiver = receiver;
    }

    /** Hands over an update. */
    public void offer(K key, V update) {
        boolean isFirst;
        synchronized (lock) {
            isFirst = waiting.isEmpty();
            waiting.put(key, update);
        }
        if (isFirst) {
            screen.execute(this::deliver);
        }
    }

    private void deliver() {
        Map<K, V> updates;
        synchronized (lock) {
            updates = waiting;
            waiting = new LinkedHashMap<>();
        }
        receiver.accept(updates);
    }
}
