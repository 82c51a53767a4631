package org.appealdesk.casework;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A history and the state it gives.
 *
 * @param file the state after the events; null when there are none
 * @param events those that could be read and follow on each other, from the first on
 * @param unreadable why these are not all, or null
 */
public record FoldedHistory(
        @Nullable CaseFile file,
        List<RecordedEvent> events,
        @Nullable String unreadable) {

    public FoldedHistory {
        events = List.copyOf(events);
    }

    /** Folds as far as it goes. */
    public static FoldedHistory of(CaseHistory history) {
        CaseFile file = null;
        List<RecordedEvent> folded = new ArrayList<>();
        for (RecordedEvent event : history.events()) {
            try {
                file = AppealEngine.evolve(file, event);
            } catch (IllegalArgumentException e) {
                return new FoldedHistory(file, folded, e.getMessage());
            }
            folded.add(event);
        }
        return new FoldedHistory(file, folded, history.unreadable());
    }
}
