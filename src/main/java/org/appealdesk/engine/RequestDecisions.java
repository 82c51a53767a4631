package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.time.Instant;
import java.util.Optional;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What becomes of a request that was asked, and of a call that is about to be made (t12, t15). Null means done. */
final class RequestDecisions {
    private RequestDecisions() {}

    /** More time, for a lapsed request too: what was answered stays answered. */
    static @Nullable Rejection extend(Unfolding to, String requestId, Instant dueAt) {
        Optional<RequestState> owed = owed(to, requestId);
        if (owed.isEmpty()) {
            return Rejection.of(REQUEST_UNKNOWN, RuleId.T12, "request", requestId);
        }
        if (!dueAt.isAfter(to.now())) {
            return Rejection.of(DUE_IN_THE_PAST, RuleId.T12, "due", dueAt);
        }
        Instant due = owed.get().request().dueAt();
        if (!dueAt.isAfter(due)) {
            return Rejection.of(DUE_NOT_LATER, RuleId.T12, "due", due);
        }
        Side side = owed.get().request().side();
        Optional<RequestState> other = to.appeal().openRequests().stream()
                .filter(state -> state.request().side() == side)
                .filter(state -> !state.request().id().equals(requestId))
                .findFirst();
        if (other.isPresent()) {
            String open = other.get().request().id();
            return Rejection.of(REQUEST_OPEN, RuleId.T12, "side", side, "request", open);
        }
        to.add(RuleId.T12, new DossierEvent.RequestExtended(requestId, side, dueAt));
        to.tell(side, RuleId.T12, Notice.INFORMATION_WANTED);
        return null;
    }

    /** A message to the party, and the record that it was a reminder. */
    static @Nullable Rejection remind(Unfolding to, String requestId, Message message) {
        Optional<RequestState> owed = owed(to, requestId);
        if (owed.isEmpty()) {
            return Rejection.of(REQUEST_UNKNOWN, RuleId.T12, "request", requestId);
        }
        Instant from = owed.get().remindableFrom(to.profile().contact()).orElse(to.now());
        if (to.now().isBefore(from)) {
            return Rejection.of(REMINDED_ALREADY, RuleId.T12, "from", from);
        }
        Side side = owed.get().request().side();
        if (message.channel() != Channel.support(side)) {
            return Rejection.of(WRONG_CHANNEL, RuleId.T12);
        }
        Rejection wrong = DossierDecisions.supportMessage(to, message);
        if (wrong == null) {
            to.add(
                    RuleId.T12,
                    new DossierEvent.PartyReminded(requestId, side, owed.get().owed()));
        }
        return wrong;
    }

    private static Optional<RequestState> owed(Unfolding to, String requestId) {
        return to.appeal().dossier().requests().stream()
                .filter(RequestState::answerable)
                .filter(state -> state.request().id().equals(requestId))
                .findFirst();
    }

    static @Nullable Rejection callerCode(Unfolding to, CallerCode code) {
        Instant latest = to.now().plus(CallerCode.LONGEST);
        if (!code.validUntil().isAfter(to.now())) {
            return Rejection.of(DUE_IN_THE_PAST, RuleId.T15, "due", code.validUntil());
        }
        if (code.validUntil().isAfter(latest)) {
            return Rejection.of(CODE_TOO_LONG, RuleId.T15, "until", latest);
        }
        to.add(RuleId.T15, new DossierEvent.CallerCodeIssued(code));
        return null;
    }
}
