package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.time.Duration;
import java.time.Instant;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent.AppealSettled;
import org.appealdesk.engine.event.FilingEvent.OrderBefore;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.SupportRules;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What moves the order itself: the parties, the platform, and the end of an appeal. */
final class OrderDecisions {
    private OrderDecisions() {}

    static void paid(Unfolding to) {
        Instant releaseBy = to.now().plus(to.profile().filing().releaseTime());
        to.add(RuleId.R1, new OrderEvent.OrderPaid(releaseBy));
    }

    static void released(Unfolding to) {
        to.add(RuleId.T20, new OrderEvent.OrderReleased());
        settle(to, Side.SELLER);
    }

    static void cancelled(Unfolding to) {
        to.add(RuleId.T20, new OrderEvent.OrderCancelled());
        settle(to, Side.BUYER);
    }

    private static void settle(Unfolding to, Side by) {
        if (to.state().openAppeal().isPresent()) {
            to.add(RuleId.T20, new AppealSettled(by));
            to.tellBoth(RuleId.T20, Notice.APPEAL_CANCELLED);
        }
    }

    /** Puts the order back where the appeal found it, with the remainder of its release time (edge 18). */
    static void restore(Unfolding to, RuleId rule, Appeal appeal) {
        OrderBefore before = appeal.facts().before();
        Duration left = before.releaseTimeLeft();
        Instant releaseBy = left == null ? null : to.now().plus(left);
        to.add(rule, new OrderEvent.OrderRestored(before.status(), releaseBy));
    }

    /** What is left of the seller's release time, or null when none is running. */
    static @Nullable Duration releaseTimeLeft(Order order, Instant now) {
        Instant end = order.times().confirmPayEndTime();
        if (end == null || !order.status().escrowHeld()) {
            return null;
        }
        Duration left = Duration.between(now, end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The same report once more changes nothing (t17, edge 12); null means done. */
    static @Nullable Rejection executed(Unfolding to, PlatformAction.ReportExecuted report) {
        Appeal appeal = to.state().appeal().orElseThrow();
        Boolean known = appeal.bench().reported().get(report.executionId());
        if (known != null) {
            return known ? null : Rejection.of(COMMAND_ID_REUSED, RuleId.E12);
        }
        if (!(appeal.phase() instanceof Phase.Decided decided)) {
            return Rejection.of(NOT_DECIDED, RuleId.T17);
        }
        Outcome outcome = decided.ruling().outcome();
        if (to.state().order().status() == OrderStatus.IN_APPEAL && !outcome.movesEscrow()) {
            restore(to, RuleId.T17, appeal);
        }
        SupportRules rules = to.profile().support();
        boolean objectionPossible =
                !rules.objectionWindow().isZero() && appeal.bench().objections() < rules.maximumObjections();
        Instant objectUntil = objectionPossible ? to.now().plus(rules.objectionWindow()) : null;
        OrderStatus status = after(outcome, to.state().order().status());
        to.add(RuleId.T17, new RulingEvent.RulingExecuted(report.executionId(), status, objectUntil));
        to.tellBoth(RuleId.T17, Notice.EXECUTED);
        return null;
    }

    private static OrderStatus after(Outcome outcome, OrderStatus now) {
        return switch (outcome) {
            case FORCE_RELEASE, REFUND_EXCESS_THEN_RELEASE, TOP_UP_THEN_RELEASE -> OrderStatus.COMPLETED;
            case FORCE_CANCEL, REFUND_THEN_CANCEL -> OrderStatus.CANCELLED;
            case RECOVERY_BEST_EFFORT, DISMISS_MALICIOUS, UPHOLD_RULING, CANNOT_DECIDE -> now;
        };
    }

    /** The ruling is kept and the case goes back to its agent (t18); null means done. */
    static @Nullable Rejection executionFailed(Unfolding to, PlatformAction.ReportExecutionFailed report) {
        Appeal appeal = to.state().appeal().orElseThrow();
        Boolean known = appeal.bench().reported().get(report.executionId());
        if (known != null) {
            return known ? Rejection.of(COMMAND_ID_REUSED, RuleId.E12) : null;
        }
        if (!(appeal.phase() instanceof Phase.Decided)) {
            return Rejection.of(NOT_DECIDED, RuleId.T18);
        }
        to.add(RuleId.T18, new RulingEvent.ExecutionFailed(report.executionId(), report.why()));
        return null;
    }

    static void banned(Unfolding to, PlatformAction.ReportPartyBanned report) {
        if (!to.state().banned().contains(report.side())) {
            to.add(RuleId.E16, new OrderEvent.PartyBanned(report.side()));
        }
    }
}
