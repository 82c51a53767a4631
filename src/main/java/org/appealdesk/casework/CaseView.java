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
 * @param expected how many of the events, at their end, are what this device expects of its own commands; the backend has
 *     not confirmed them, and they may turn out otherwise
 */
public record CaseView(
        CaseFile file, List<RecordedEvent> events, @Nullable String unreadable, int expected) {
    public CaseView {
        events = List.copyOf(events);
    }

    /** A case with nothing expected. */
    public CaseView(CaseFile file, List<RecordedEvent> events, @Nullable String unreadable) {
        this(file, events, unreadable, 0);
    }

    public CaseId id() {
        return file.id();
    }

    public boolean readOnly() {
        return unreadable != null;
    }

    /** Whether the event is one that is only expected. */
    public boolean isExpected(RecordedEvent event) {
        return event.version() > confirmed();
    }

    /** The version up to which the authority has confirmed the case. */
    public long confirmed() {
        return file.version() - expected;
    }
}
