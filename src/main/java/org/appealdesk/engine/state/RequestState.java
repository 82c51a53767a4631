package org.appealdesk.engine.state;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.profile.ContactRules;
import org.jspecify.annotations.Nullable;

/**
 * A request for information and what came of it.
 *
 * @param request as it was asked, with the due time that holds now
 * @param supplied ids of the items answered so far
 * @param remindedAt when the party was last reminded; null when it never was
 */
public record RequestState(
        InformationRequest request,
        Set<String> supplied,
        Status status,
        @Nullable Instant remindedAt) {
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

    /** Ids of the items that are not answered. */
    public Set<String> owed() {
        Set<String> owed = new HashSet<>();
        request.items().stream().map(InformationItem::id).forEach(owed::add);
        owed.removeAll(supplied);
        return owed;
    }

    public RequestState supply(Set<String> items) {
        Set<String> all = new HashSet<>(supplied);
        all.addAll(items);
        boolean complete = request.items().stream().map(InformationItem::id).allMatch(all::contains);
        return new RequestState(request, all, complete ? Status.SUPPLIED : status, remindedAt);
    }

    public RequestState with(Status next) {
        return new RequestState(request, supplied, next, remindedAt);
    }

    /** Open until a later time. */
    public RequestState extend(Instant dueAt) {
        return new RequestState(request.dueAt(dueAt), supplied, Status.OPEN, remindedAt);
    }

    /** From when on the party may be reminded again; empty when it never was. */
    public Optional<Instant> remindableFrom(ContactRules rules) {
        return Optional.ofNullable(remindedAt).map(last -> last.plus(rules.reminderGap()));
    }

    public RequestState remind(Instant at) {
        return new RequestState(request, supplied, status, at);
    }
}
