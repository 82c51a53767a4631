package org.appealdesk.console.request;

import java.time.Duration;
import java.util.List;
import org.appealdesk.engine.profile.EvidenceKind;
import org.jspecify.annotations.Nullable;

/**
 * A request for information as it was written.
 *
 * @param preset the due time chosen, from the moment of sending; null when {@code ownTime} counts
 */
public record AskDraft(List<Item> items, @Nullable Duration preset, String ownTime) {
    /** One thing that could be asked, and whether it is. */
    public record Item(EvidenceKind kind, String text, boolean isChosen) {}

    public AskDraft {
        items = List.copyOf(items);
    }
}
