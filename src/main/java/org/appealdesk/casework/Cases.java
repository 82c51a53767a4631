package org.appealdesk.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** All cases as of now, in memory, and whoever watches them. Safe for use by several threads. */
public final class Cases {
    private final Map<CaseId, CaseView> views = new ConcurrentHashMap<>();
    private final List<Consumer<CaseView>> watchers = new CopyOnWriteArrayList<>();

    /** Folds every case of the log. A history that cannot be read to its end gives a read-only case. */
    public static Cases load(EventLog log) {
        Cases cases = new Cases();
        for (CaseId id : log.cases()) {
            CaseHistory history = log.history(id);
            CaseFile file = AppealEngine.replay(history.events());
            if (file != null) {
                cases.views.put(id, new CaseView(file, history.events(), history.unreadable()));
            }
        }
        return cases;
    }

    public Optional<CaseView> find(CaseId id) {
        return Optional.ofNullable(views.get(id));
    }

    /** In no particular order. */
    public List<CaseView> all() {
        return List.copyOf(views.values());
    }

    /**
     * Calls the watcher after each change, on the thread that made it, in the order of a case's versions.
     *
     * @return ends the watching
     */
    public Runnable watch(Consumer<CaseView> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Takes in what was stored; the caller holds the case's lock. */
    void apply(CaseId id, List<RecordedEvent> events) {
        CaseView before = views.get(id);
        CaseFile file = before == null ? null : before.file();
        List<RecordedEvent> all = new ArrayList<>(before == null ? List.of() : before.events());
        for (RecordedEvent event : events) {
            file = AppealEngine.evolve(file, event);
            all.add(event);
        }
        publish(file, all);
    }

    private void publish(@Nullable CaseFile file, List<RecordedEvent> events) {
        if (file != null) {
            CaseView view = new CaseView(file, events, null);
            views.put(file.id(), view);
            watchers.forEach(watcher -> watcher.accept(view));
        }
    }
}
