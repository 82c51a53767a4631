package org.appealdesk.casework.live;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.appealdesk.engine.trade.CaseId;

/** Who looks at which case now, as far as is known. It decides nothing and is kept nowhere. Safe for several threads. */
public interface Presences {

    /** Somebody else's eyes. */
    record Looker(String id, String name) {}

    /** Who else looks at the case, this person's other devices left out. */
    List<Looker> at(CaseId id);

    /** Tells the others what is on the screens here now, instead of what was told before. */
    void looking(Set<CaseId> cases);

    /**
     * Calls the watcher after it changed who looks at a case, on any thread.
     *
     * @return ends the watching
     */
    Runnable watch(Consumer<CaseId> watcher);
}
