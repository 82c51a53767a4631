package org.appealdesk.casework.live;

import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.event.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A refused command beside what its author did not know.
 *
 * @param did what he did
 * @param meanwhile what others did in the case since he last saw it, in order
 * @param now the case; null when it is out of his sight
 */
public record Conflict(
        OwnCommand did,
        Refusal refusal,
        List<RecordedEvent> meanwhile,
        @Nullable CaseView now) {
    public Conflict {
        meanwhile = List.copyOf(meanwhile);
    }
}
