package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.time.Instant;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.SupportRules;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Whether a party may act as it wants to, whatever the content; null means yes. */
final class PartyGuards {
    private PartyGuards() {}

    static @Nullable Rejection paid(Situation now) {
        if (now.side() != Side.BUYER) {
            return wrongActor("BUYER", RuleId.R1);
        }
        return switch (now.order().status()) {
            case UNPAID -> null;
            case CANCELLED_BY_SYSTEM ->
                Rejection.of(
                        ORDER_EXPIRED, RuleId.E17, "due", now.order().times().notifyPayEndTime());
            case PAID, RELEASING, COMPLETED, CANCELLED, IN_APPEAL ->
                Rejection.of(ORDER_NOT_UNPAID, RuleId.R1, "status", now.order().status());
        };
    }

    static @Nullable Rejection release(Situation now) {
        if (now.side() != Side.SELLER) {
            return wrongActor("SELLER", RuleId.T20);
        }
        return now.order().status() == OrderStatus.UNPAID
                ? Rejection.of(ORDER_NOT_PAID, RuleId.T20, "status", OrderStatus.UNPAID)
                : moveEscrow(now);
    }

    static @Nullable Rejection cancelOrder(Situation now) {
        return now.side() == Side.BUYER ? moveEscrow(now) : wrongActor("BUYER", RuleId.T20);
    }

    /** A release or cancel that races a decision: the first one committed wins (edge 7). */
    private static @Nullable Rejection moveEscrow(Situation now) {
        Appeal appeal = now.open();
        if (appeal != null && appeal.phase() instanceof Phase.Decided decided) {
            return alreadyDecided(decided.ruling().outcome(), RuleId.E7);
        }
        return now.escrowHeld() ? null : Rejection.of(ORDER_ENDED, RuleId.T20, "status", now.orderStatus());
    }

    static @Nullable Rejection cancelAppeal(Situation now) {
        Appeal appeal = now.open();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.R10);
        }
        if (now.side() != appeal.complainant()) {
            return wrongActor("COMPLAINANT", RuleId.R10);
        }
        return switch (appeal.phase()) {
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _ -> null;
            case Phase.Queued _, Phase.InReview _ -> withdraw(appeal, now);
            case Phase.Decided decided -> alreadyDecided(decided.ruling().outcome(), RuleId.E7);
            case Phase.Completed _, Phase.Cancelled _ -> Rejection.of(NO_OPEN_APPEAL, RuleId.R10);
        };
    }

    /** A ruling cannot be escaped: neither one that failed to be carried out (t18) nor one objected to (t21). */
    private static @Nullable Rejection withdraw(Appeal appeal, Situation now) {
        Bench.Kept kept = appeal.bench().kept();
        if (kept != null) {
            return alreadyDecided(kept.ruling().outcome(), RuleId.T18);
        }
        return now.profile().support().withdrawalInReview() && appeal.bench().objections() == 0
                ? null
                : Rejection.of(WITHDRAWAL_NOT_ALLOWED, RuleId.T19, "phase", Situation.phaseName(appeal.phase()));
    }

    /** The respondent answers once, before the due instant (R9, R12, edge 6). */
    static @Nullable Rejection answer(Situation now) {
        Appeal appeal = now.open();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.R12);
        }
        if (now.side() != appeal.respondent()) {
            return wrongActor("RESPONDENT", RuleId.R12);
        }
        if (appeal.phase() instanceof Phase.RespondentProcessing) {
            return null;
        }
        if (appeal.phase() instanceof Phase.Decided decided) {
            return alreadyDecided(decided.ruling().outcome(), RuleId.E7);
        }
        return missedAnswer(appeal)
                ? Rejection.of(
                        ANSWER_LATE,
                        RuleId.E1,
                        "due",
                        appeal.facts().filedAt().plus(now.profile().answer().respondWithin()))
                : Rejection.of(ALREADY_ANSWERED, RuleId.E6);
    }

    /** The respondent let the time pass, and no late answer is on file yet. */
    static boolean missedAnswer(Appeal appeal) {
        return appeal.phase().inSupport()
                && appeal.dossier().flags().contains(Flag.RESPONDENT_SILENT)
                && !appeal.dossier().flags().contains(Flag.LATE_ANSWER);
    }

    static @Nullable Rejection consensus(Situation now) {
        Appeal appeal = now.open();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.R15);
        }
        if (now.side() != appeal.complainant()) {
            return wrongActor("COMPLAINANT", RuleId.R15);
        }
        return appeal.phase() instanceof Phase.ComplainantProcessing
                ? null
                : Rejection.of(NOT_AWAITED, RuleId.R15, "phase", Situation.phaseName(appeal.phase()));
    }

    static @Nullable Rejection addEvidence(Situation now) {
        Appeal appeal = now.open();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.E8);
        }
        return appeal.phase() instanceof Phase.Decided decided
                ? alreadyDecided(decided.ruling().outcome(), RuleId.E8)
                : null;
    }

    static @Nullable Rejection supply(Situation now) {
        Appeal appeal = now.open();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.T13);
        }
        if (appeal.phase() instanceof Phase.Decided decided) {
            return alreadyDecided(decided.ruling().outcome(), RuleId.T13);
        }
        boolean asked = appeal.dossier().requests().stream()
                .filter(RequestState::answerable)
                .anyMatch(state -> state.request().side() == now.side());
        return asked ? null : Rejection.of(NOT_AWAITED, RuleId.T13, "phase", Situation.phaseName(appeal.phase()));
    }

    static @Nullable Rejection object(Situation now) {
        SupportRules rules = now.profile().support();
        Appeal appeal = now.newest();
        if (appeal == null
                || !(appeal.phase() instanceof Phase.Completed completed)
                || appeal.bench().objections() >= rules.maximumObjections()) {
            return Rejection.of(NO_OBJECTION_POSSIBLE, RuleId.T21);
        }
        Instant until = completed.objectUntil();
        if (until == null) {
            return Rejection.of(NO_OBJECTION_POSSIBLE, RuleId.T21);
        }
        return now.now().isBefore(until) ? null : Rejection.of(OBJECTION_LATE, RuleId.T21, "due", until);
    }

    static Rejection alreadyDecided(Outcome outcome, RuleId rule) {
        return Rejection.of(ALREADY_DECIDED, rule, "outcome", outcome);
    }

    static Rejection wrongActor(String needed, RuleId rule) {
        return Rejection.of(WRONG_ACTOR, rule, "needed", needed);
    }
}
