package org.appealdesk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.Transfer.Place;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;

/** Who gets what by which ruling. */
public final class Settlement {
    private Settlement() {}

    /**
     * The transfers an outcome causes, in the order they happen; none when nothing moves. What leaves the escrow is exactly
     * what is in it; the fee comes from the complainant's account beside it.
     */
    public static List<Transfer> preview(Order order, Appeal appeal, Outcome outcome, RuleProfile profile) {
        List<Transfer> all =
                new ArrayList<>(preview(order, outcome, appeal.facts().filing().disputeAmount()));
        if (outcome != Outcome.CANNOT_DECIDE) {
            fee(order, appeal, profile)
                    .ifPresent(money -> all.add(new Transfer(place(appeal.complainant()), Place.EXCHANGE, money)));
        }
        return List.copyOf(all);
    }

    /** What this appeal costs its complainant; empty when nothing, or when the ruling objected to has taken it already. */
    public static Optional<Money> fee(Order order, Appeal appeal, RuleProfile profile) {
        if (appeal.bench().objected() != null) {
            return Optional.empty();
        }
        int before = order.party(appeal.complainant()).history().appealsFiled();
        return Optional.ofNullable(profile.ruling().fee())
                .flatMap(fee -> fee.of(order.terms().amount(), before));
    }

    /**
     * Who is to pay when nothing is in escrow any more: whoever got the crypto by the ruling objected to, else the
     * respondent.
     */
    public static Side debtor(Appeal appeal) {
        Ruling objected = appeal.bench().objected();
        return objected == null
                ? appeal.respondent()
                : switch (objected.outcome()) {
                    case FORCE_RELEASE, REFUND_EXCESS_THEN_RELEASE, TOP_UP_THEN_RELEASE -> Side.BUYER;
                    case FORCE_CANCEL, REFUND_THEN_CANCEL -> Side.SELLER;
                    case RECOVERY_BEST_EFFORT, DISMISS_MALICIOUS, UPHOLD_RULING, CANNOT_DECIDE -> appeal.respondent();
                };
    }

    private static Place place(Side side) {
        return side == Side.BUYER ? Place.BUYER : Place.SELLER;
    }

    /**
     * The transfers an outcome causes between the parties and out of the escrow.
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
            case RECOVERY_BEST_EFFORT, DISMISS_MALICIOUS, UPHOLD_RULING, CANNOT_DECIDE -> List.of();
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
