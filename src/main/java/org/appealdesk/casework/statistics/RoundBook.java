package org.appealdesk.casework.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;

/**
 * The stays of all cases with support. A case's history is read again only when what is confirmed of it has changed. Safe
 * for use by several threads, one at a time.
 */
public final class RoundBook {
    private Map<CaseId, Page> pages = Map.of();
    private long read;

    /** @param last the newest confirmed event, by which a case is known to be unchanged */
    private record Page(RecordedEvent last, List<Round> rounds) {}

    /** The stays of these cases, and of no others. */
    public synchronized List<Round> of(Collection<CaseView> views) {
        Map<CaseId, Page> next = HashMap.newHashMap(views.size());
        List<Round> all = new ArrayList<>();
        for (CaseView view : views) {
            Page page = page(view);
            next.put(view.id(), page);
            all.addAll(page.rounds());
        }
        pages = next;
        return all;
    }

    private Page page(CaseView view) {
        int confirmed = view.events().size() - view.expected();
        RecordedEvent last = view.events().get(confirmed - 1);
        Page known = pages.get(view.id());
        if (known != null && known.last().equals(last)) {
            return known;
        }
        read++;
        return new Page(last, Rounds.of(view));
    }

    /** How many histories were read so far. */
    public synchronized long read() {
        return read;
    }
}
