package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.util.Optional;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.FilingEvent.CrossStatementFiled;
import org.appealdesk.engine.event.FilingEvent.OrderBefore;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.FilingRules;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Filing an appeal (t1), or a cross-statement to the other party's (edge 5). Null means done. */
final class FilingDecisions {
    private FilingDecisions() {}

    static @Nullable Rejection file(Unfolding to, PartyAction.FileAppeal action, Side side) {
        Filing filing = action.filing();
        Optional<Appeal> open = to.state().openAppeal();
        Rejection wrong = check(to, filing, side);
        if (wrong != null) {
            return wrong;
        }
        if (open.isPresent()) {
            to.add(RuleId.E5, new CrossStatementFiled(filing));
            to.tell(side.other(), RuleId.E5, Notice.CROSS_STATEMENT_FILED);
            return null;
        }
        Order order = to.state().order();
        to.add(
                RuleId.R8,
                new AppealFiled(
                        action.number(),
                        filing,
                        to.profile().ref(),
                        to.now().plus(to.profile().answer().respondWithin()),
                        new OrderBefore(order.status(), OrderDecisions.releaseTimeLeft(order, to.now()))));
        to.tellBoth(RuleId.R8, Notice.APPEAL_FILED);
        return null;
    }

    private static @Nullable Rejection check(Unfolding to, Filing filing, Side side) {
        if (filing.side() != side) {
            return PartyGuards.wrongActor(filing.side().name(), RuleId.R4);
        }
        if (!reasonFits(to, filing)) {
            return Rejection.of(REASON_DOES_NOT_FIT, RuleId.R4, "reason", filing.reason(), "side", side);
        }
        FilingRules rules = to.profile().filing();
        int length = filing.description().strip().length();
        if (length < 1 || length > rules.descriptionLimit()) {
            return Rejection.of(DESCRIPTION_LENGTH, RuleId.T1, "limit", rules.descriptionLimit());
        }
        Money disputed = filing.disputeAmount();
        if (disputed != null
                && (!disputed.isPositive()
                        || !disputed.asset()
                                .equals(to.state().order().terms().totalPrice().asset()))) {
            return Rejection.of(DISPUTE_AMOUNT_DOES_NOT_FIT, RuleId.T1);
        }
        int minimum = to.profile().evidence().minimumWhenFiling();
        if (EvidenceIntake.pieces(filing.evidence()) < minimum) {
            return Rejection.of(EVIDENCE_MISSING, RuleId.R6, "minimum", minimum);
        }
        return EvidenceIntake.of(to, side).check(filing.evidence());
    }

    /** The list of reasons depends on the party's role and the order's status (R4, R19). */
    private static boolean reasonFits(Unfolding to, Filing filing) {
        OrderStatus status = to.state()
                .openAppeal()
                .map(appeal -> appeal.facts().before().status())
                .orElse(to.state().order().status());
        return to.profile()
                .reason(filing.reason())
                .filter(rule -> rule.fits(filing.side(), TradePhase.of(status)))
                .isPresent();
    }
}
