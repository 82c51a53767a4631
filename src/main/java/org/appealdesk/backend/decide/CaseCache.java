package org.appealdesk.backend.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import org.appealdesk.casework.CommandRules.Known;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Folded cases that were worked on of late, at most so many. Any of them may be out of date: whoever decides on one
 * learns it from the log. Safe for use by several threads.
 */
final class CaseCache {

    private static final float USUAL_LOAD = 0.75f;

    private final Map<CaseId, Known> cases;

    CaseCache(int most) {
        this.cases = new LinkedHashMap<>(16, USUAL_LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<CaseId, Known> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable Known find(CaseId id) {
        return cases.get(id);
    }

    synchronized void keep(CaseId id, Known known) {
        cases.put(id, known);
    }

    synchronized void drop(CaseId id) {
        cases.remove(id);
    }
}
