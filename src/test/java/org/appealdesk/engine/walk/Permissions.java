package org.appealdesk.engine.walk;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.walk.Invariants.hold;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.AnswerEvent.LateAnswerReceived;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.story.Story;

/** What is offered agrees with what is accepted. */
final class Permissions {
    /** Refusals that follow from an action's content or basis, and so cannot be known before it is decided. */
    private static final Set<RejectionCode> OF_CONTENT = EnumSet.of(
            COMMAND_ID_REUSED,
            WRONG_ACTOR,
            NO_OPEN_APPEAL,
            REASON_DOES_NOT_FIT,
            DESCRIPTION_LENGTH,
            EVIDENCE_MISSING,
            EVIDENCE_KIND_FORBIDDEN,
            EVIDENCE_TOO_LARGE,
            EVIDENCE_INCOMPLETE,
            MESSAGE_EMPTY,
            WRONG_CHANNEL,
            WORDS_MISSING,
            LEASE_LOST,
            REQUEST_OPEN,
            REQUEST_UNKNOWN,
            DUE_IN_THE_PAST,
            STALE_VERSION,
            CHECKLIST_OPEN,
            PARTIES_NOT_CONTACTED,
            OUTCOME_DOES_NOT_FIT,
            FINDINGS_MISSING,
            EVIDENCE_UNKNOWN,
            MESSAGE_UNKNOWN,
            CALL_UNKNOWN,
            MEASURE_NOT_IN_TABLE,
            NOT_DECIDED);

    private Permissions() {}

    static void check(Stride stride) {
        Actor actor = stride.command().actor();
        ActionKind kind = stride.command().action().kind();
        Instant now = stride.command().timing().receivedAt();
        Optional<Allowance> offered = Story.ENGINE.allowedActions(stride.before(), actor, now).stream()
                .filter(allowance -> allowance.action() == kind)
                .findFirst();
        if (offered.isEmpty()) {
            hold(refused(stride.answer(), WRONG_ACTOR), "what an actor never does is refused as such");
            return;
        }
        Rejection whyNot = offered.get().whyNot();
        if (whyNot == null) {
            possible(stride);
        } else if (whyNot.code() == ANSWER_LATE) {
            late(stride);
        } else {
            boolean lostLease = stride.command().basis().fencingToken() != null && refused(stride.answer(), LEASE_LOST);
            hold(
                    lostLease || stride.answer().equals(new Answer.Refused(whyNot)),
                    () -> "not offered because of " + whyNot + ", but answered " + stride.answer());
        }
    }

    private static boolean refused(Answer answer, RejectionCode code) {
        return answer instanceof Answer.Refused no && no.rejection().code() == code;
    }

    private static void possible(Stride stride) {
        if (stride.answer() instanceof Answer.Refused refused) {
            hold(!stride.sound(), () -> "offered, and nothing wrong with it, but " + refused.rejection());
            hold(OF_CONTENT.contains(refused.rejection().code()), () -> "offered, but " + refused.rejection());
        }
    }

    /** The one exception: a late answer is not offered, but kept when it comes. */
    private static void late(Stride stride) {
        boolean kept =
                stride.events().stream().map(RecordedEvent::event).anyMatch(LateAnswerReceived.class::isInstance);
        hold(kept || refused(stride.answer(), WORDS_MISSING), "a late answer is kept");
    }
}
