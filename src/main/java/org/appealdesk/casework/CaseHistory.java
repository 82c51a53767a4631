package org.appealdesk.casework;

import java.util.List;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A case's events as stored.
 *
 * @param events in version order, without gaps, as far as they can be read
 * @param unreadable why the case is read-only: an event this program does not know, or a broken hash chain; null when
 *     all is well
 */
public record CaseHistory(
        CaseId caseId, List<RecordedEvent> events, @Nullable String unreadable) {
    public CaseHistory {
        events = List.copyOf(events);
    }
}
