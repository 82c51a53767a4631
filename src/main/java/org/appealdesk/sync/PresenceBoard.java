package org.appealdesk.sync;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okhttp3.RequestBody;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.Presence;

/** Who looks at what: tells the backend what is looked at here before that lapses there, and hears of the others. */
final class PresenceBoard implements Presences {

    /** The backend forgets after 45 seconds. */
    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final HttpCalls calls;
    private final String person;
    private final String device;
    private final LongSupplier nanos;
    private final Map<CaseId, List<Looker>> lookers = new ConcurrentHashMap<>();
    private final List<Consumer<CaseId>> watchers = new CopyOnWriteArrayList<>();
    private volatile Set<CaseId> looking = Set.of();
    private Set<CaseId> told = Set.of();
    private long toldAt;

    /**
     * @param person whose own eyes are not news
     * @param device an id of this console while it runs
     */
    PresenceBoard(HttpCalls calls, String person, String device, LongSupplier nanos) {
        this.calls = calls;
        this.person = person;
        this.device = device;
        this.nanos = nanos;
        this.toldAt = nanos.getAsLong();
    }

    void heard(Presence.At at) {
        List<Looker> others = at.people().stream()
                .filter(viewer -> !viewer.id().equals(person))
                .map(viewer -> new Looker(viewer.id(), viewer.name()))
                .toList();
        List<Looker> before = others.isEmpty() ? lookers.remove(at.caseId()) : lookers.put(at.caseId(), others);
        if (!others.equals(before == null ? List.of() : before)) {
            watchers.forEach(watcher -> watcher.accept(at.caseId()));
        }
    }

    /** Nothing is known of the others any more. */
    void forget() {
        List<CaseId> known = List.copyOf(lookers.keySet());
        lookers.clear();
        known.forEach(id -> watchers.forEach(watcher -> watcher.accept(id)));
    }

    /** Tells the backend when there is something new or the last telling lapses. For one thread. */
    void tell() {
        Set<CaseId> now = looking;
        boolean lapses = !now.isEmpty() && nanos.getAsLong() - toldAt > REPEAT.toNanos();
        if (now.equals(told) && !lapses) {
            return;
        }
        String body = new Presence.Looking(device, List.copyOf(now)).json();
        calls.ask(
                calls.to("v1/presence")
                        .put(RequestBody.create(body, HttpBackend.JSON))
                        .build(),
                _ -> true);
        told = now;
        toldAt = nanos.getAsLong();
    }

    @Override
    public List<Looker> at(CaseId id) {
        return lookers.getOrDefault(id, List.of());
    }

    @Override
    public void looking(Set<CaseId> cases) {
        looking = Set.copyOf(cases);
    }

    @Override
    public Runnable watch(Consumer<CaseId> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
