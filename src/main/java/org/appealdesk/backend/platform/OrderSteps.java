package org.appealdesk.backend.platform;

import java.util.Optional;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * What must have happened for a known order to stand where the exchange says. Orders are posted again and arrive out of
 * order, so an older status asks for nothing.
 */
final class OrderSteps {

    private OrderSteps() {}

    /**
     * One step.
     *
     * @param name tells the steps of one post apart
     */
    record Step(String name, Actor actor, PartyAction action) {}

    private static final Step PAID = new Step("paid", new Actor.Party(Side.BUYER), new PartyAction.MarkOrderPaid());
    private static final Step RELEASED =
            new Step("released", new Actor.Party(Side.SELLER), new PartyAction.ReleaseOrder());
    private static final Step CANCELLED =
            new Step("cancelled", new Actor.Party(Side.BUYER), new PartyAction.CancelOrder());

    /** Whether this is that order; status, times, nicknames and histories go on changing. */
    static boolean same(Order known, Order posted) {
        return known.identity().equals(posted.identity())
                && known.terms().equals(posted.terms())
                && known.buyer().accountId().equals(posted.buyer().accountId())
                && known.seller().accountId().equals(posted.seller().accountId());
    }

    /** Empty when there is nothing to do. What contradicts the case is for the engine to refuse. */
    static Optional<Step> next(CaseFile known, OrderStatus posted) {
        OrderStatus now = known.order().status();
        if (decided(known)) {
            // The exchange carries a ruling out; what became of it is a report, and ends the appeal in its own way.
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (posted) {
                    case UNPAID, IN_APPEAL, CANCELLED_BY_SYSTEM -> null;
                    case PAID, RELEASING ->
                        now == OrderStatus.UNPAID || now == OrderStatus.CANCELLED_BY_SYSTEM ? PAID : null;
                    case COMPLETED -> completed(now);
                    case CANCELLED ->
                        now == OrderStatus.CANCELLED || now == OrderStatus.CANCELLED_BY_SYSTEM ? null : CANCELLED;
                });
    }

    private static @Nullable Step completed(OrderStatus now) {
        return switch (now) {
            case UNPAID -> PAID;
            case COMPLETED -> null;
            case PAID, RELEASING, IN_APPEAL, CANCELLED, CANCELLED_BY_SYSTEM -> RELEASED;
        };
    }

    private static boolean decided(CaseFile known) {
        return known.openAppeal()
                .map(Appeal::phase)
                .filter(Phase.Decided.class::isInstance)
                .isPresent();
    }
}
