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

/** All cases as of now, in memory, and whoever watches them. Safe for use by several threads. */
public final class Cases {
    private final Map<CaseId, CaseView> views = new ConcurrentHashMap<>();
    private final Map<CaseId, String> unopened = new ConcurrentHashMap<>();
    private final Map<CaseId, Deliveries> news = new ConcurrentHashMap<>();
    private final List<Consumer<CaseView>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<CaseId>> goneWatchers = new CopyOnWriteArrayList<>();

    /**
     * Folds every case of the log. A history that cannot be read, or does not fold, to its end gives a read-only case
     * as far as it goes; one without even its order gives an unopened case.
     */
    public static Cases load(EventLog log) {
        Cases cases = new Cases();
        log.cases().forEach(id -> cases.read(log.history(id)));
        return cases;
    }

    private void read(CaseHistory history) {
        FoldedHistory folded = FoldedHistory.of(history);
        if (folded.file() != null) {
            views.put(history.caseId(), new CaseView(folded.file(), folded.events(), folded.unreadable()));
        } else if (folded.unreadable() != null) {
            unopened.put(history.caseId(), folded.unreadable());
        }
    }

    /** Takes a case as it is now. Whoever calls gives each case's views in order, and then calls {@link #deliver}. */
    public void take(CaseView view) {
        unopened.remove(view.id());
        views.put(view.id(), view);
        news.computeIfAbsent(view.id(), _ -> new Deliveries()).add(view);
    }

    /** Takes a case of which not even the order can be read. */
    public void takeUnopened(CaseId id, String why) {
        views.remove(id);
        unopened.put(id, why);
    }

    /** Lets go of a case that is not to be seen here any more, and tells those who watch for that. */
    public void remove(CaseId id) {
        unopened.remove(id);
        if (views.remove(id) != null) {
            goneWatchers.forEach(watcher -> watcher.accept(id));
        }
    }

    public Optional<CaseView> find(CaseId id) {
        return Optional.ofNullable(views.get(id));
    }

    /** In no particular order. */
    public List<CaseView> all() {
        return List.copyOf(views.values());
    }

    /** Cases of which not even the order can be read, each with the reason. They cannot be worked on. */
    public Map<CaseId, String> unopened() {
        return Map.copyOf(unopened);
    }

    /**
     * Calls the watcher after each change, once a change and in the order of a case's versions, never two at a time for
     * one case: on the thread that made the change, or on one that is still telling of an earlier change of that case.
     * No lock is held meanwhile, so a watcher may act on this and other cases. One that throws is told of to its
     * thread's handler of uncaught exceptions; the change stands, and the others are called.
     *
     * @return ends the watching
     */
    public Runnable watch(Consumer<CaseView> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /**
     * Calls the watcher after a case is not to be seen here any more, on any thread.
     *
     * @return ends the watching
     */
    public Runnable watchGone(Consumer<CaseId> watcher) {
        goneWatchers.add(watcher);
        return () -> goneWatchers.remove(watcher);
    }

    /** Takes in what was stored. The caller holds the case's lock, and calls {@link #deliver} once it let go of it. */
    void apply(CaseId id, List<RecordedEvent> events) {
        CaseView before = views.get(id);
        CaseFile file = before == null ? null : before.file();
        List<RecordedEvent> all = new ArrayList<>(before == null ? List.of() : before.events());
        for (RecordedEvent event : events) {
            file = AppealEngine.evolve(file, event);
            all.add(event);
        }
        if (file != null) {
            take(new CaseView(file, all, null));
        }
    }

    /** Tells the watchers what they have not been told yet of this case. The caller holds no lock. */
    public void deliver(CaseId id) {
        Deliveries deliveries = news.get(id);
        if (deliveries != null) {
            deliveries.carryOut(watchers);
        }
    }
}
