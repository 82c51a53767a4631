package org.appealdesk.engine.dossier;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.trade.Side;

/**
 * What support asks of one party, all at once (t12).
 *
 * @param id unique in its case
 * @param dueAt when it lapses (t14)
 */
public record InformationRequest(String id, Side side, List<InformationItem> items, Instant dueAt) {
    public InformationRequest {
        items = List.copyOf(items);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A request has an id");
        }
        if (items.stream().map(InformationItem::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException("Two items of request " + id + " have the same id");
        }
    }

    /** The same, due at another time. */
    public InformationRequest dueAt(Instant other) {
        return new InformationRequest(id, side, items, other);
    }
}
