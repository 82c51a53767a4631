package org.appealdesk.engine.profile;

import org.appealdesk.engine.trade.OrderStatus;

/** Where in the trade a party appeals; the reasons it may give depend on it (R4). */
public enum TradePhase {
    /** The crypto is in escrow. */
    IN_TRADE,
    /** Post-trade: the crypto went to the buyer. */
    AFTER_RELEASE,
    /** Post-trade: the crypto went back to the seller. */
    AFTER_CANCELLATION;

    public static TradePhase of(OrderStatus status) {
        return switch (status) {
            case UNPAID, PAID, RELEASING, IN_APPEAL -> IN_TRADE;
            case COMPLETED -> AFTER_RELEASE;
            case CANCELLED, CANCELLED_BY_SYSTEM -> AFTER_CANCELLATION;
        };
    }
}
