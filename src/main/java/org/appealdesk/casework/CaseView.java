package org.appealdesk.casework;

import java.util.List;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A case as of now.
 *
 * @param file its state
 * @param events what led there, in version order
 * @param unreadable why it is read-only, or null
 */
public record CaseView(
        CaseFile file, List<RecordedEvent> events, @Nullable String unreadable) {
    public CaseView {
        events = List.copyOf(events);
    }

    public CaseId id() {
        return file.id();
    }

    public boolean readOnly() {
        return unreadable != null;
    }
}
