package org.appealdesk.engine;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.Transfer.Place;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;

/** Who gets what by which ruling. */
public final class Settlement {
    private Settlement() {}

    /**
     * The transfers an outcome causes, in the order they happen; none when nothing moves.
     *
     * @param disputeAmount fiat in dispute, or null when the filing named none
     */
    public static List<Transfer> preview(Order order, Outcome outcome, @Nullable Money disputeAmount) {
        TradeTerms terms = order.terms();
        return switch (outcome) {
            case FORCE_RELEASE -> release(terms);
            case FORCE_CANCEL -> back(terms);
            case REFUND_THEN_CANCEL ->
                after(new Transfer(Place.SELLER, Place.BUYER, received(terms, disputeAmount)), back(terms));
            case REFUND_EXCESS_THEN_RELEASE ->
                after(new Transfer(Place.SELLER, Place.BUYER, disputeAmount), release(terms));
            case TOP_UP_THEN_RELEASE -> after(new Transfer(Place.BUYER, Place.SELLER, disputeAmount), release(terms));
            case RECOVERY_BEST_EFFORT, DISMISS_MALICIOUS, CANNOT_DECIDE -> List.of();
        };
    }

    /** What the seller received: the total, or, where a part is in dispute, what only the parties know. */
    private static @Nullable Money received(TradeTerms terms, @Nullable Money disputeAmount) {
        return disputeAmount == null || disputeAmount.equals(terms.totalPrice()) ? terms.totalPrice() : null;
    }

    private static List<Transfer> release(TradeTerms terms) {
        List<Transfer> transfers = new ArrayList<>();
        Money toBuyer = terms.amount().minus(terms.commission());
        if (toBuyer.isPositive()) {
            transfers.add(new Transfer(Place.ESCROW, Place.BUYER, toBuyer));
        }
        if (terms.commission().isPositive()) {
            transfers.add(new Transfer(Place.ESCROW, Place.EXCHANGE, terms.commission()));
        }
        return transfers;
    }

    private static List<Transfer> back(TradeTerms terms) {
        return List.of(new Transfer(Place.ESCROW, Place.SELLER, terms.amount()));
    }

    private static List<Transfer> after(Transfer first, List<Transfer> then) {
        List<Transfer> all = new ArrayList<>(List.of(first));
        all.addAll(then);
        return all;
    }
}
