package org.appealdesk.casework;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What watchers are still to be told of one case, in order. One thread at a time delivers; whoever comes meanwhile, the
 * delivering thread itself too, leaves its news to that one.
 */
final class Deliveries {
    private final Queue<CaseView> waiting = new ArrayDeque<>();
    private boolean underWay;

    synchronized void add(CaseView view) {
        waiting.add(view);
    }

    void carryOut(List<Consumer<CaseView>> watchers) {
        if (begin()) {
            CaseView view = next();
            while (view != null) {
                tell(watchers, view);
                view = next();
            }
        }
    }

    private synchronized boolean begin() {
        boolean first = !underWay;
        underWay = true;
        return first;
    }

    private synchronized @Nullable CaseView next() {
        CaseView view = waiting.poll();
        underWay = view != null;
        return view;
    }

    private static void tell(List<Consumer<CaseView>> watchers, CaseView view) {
        for (Consumer<CaseView> watcher : watchers) {
            try {
                watcher.accept(view);
            } catch (RuntimeException e) {
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, e);
            }
        }
    }
}
