package org.appealdesk.engine.state;

import java.util.HashSet;
import java.util.Set;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;

/**
 * A request for information and what came of it.
 *
 * @param supplied ids of the items answered so far
 */
public record RequestState(InformationRequest request, Set<String> supplied, Status status) {
    public RequestState {
        supplied = Set.copyOf(supplied);
    }

    /** Where a request stands. A lapsed one can still be supplied, late. */
    public enum Status {
        OPEN,
        SUPPLIED,
        LAPSED,
        WITHDRAWN
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    /** Whether the party may still answer (t13). */
    public boolean answerable() {
        return status == Status.OPEN || status == Status.LAPSED;
    }

    public RequestState supply(Set<String> items) {
        Set<String> all = new HashSet<>(supplied);
        all.addAll(items);
        boolean complete = request.items().stream().map(InformationItem::id).allMatch(all::contains);
        return new RequestState(request, all, complete ? Status.SUPPLIED : status);
    }

    public RequestState with(Status next) {
        return new RequestState(request, supplied, next);
    }
}
