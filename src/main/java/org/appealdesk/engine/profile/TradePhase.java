package org.appealdesk.engine.profile;

import org.appealdesk.engine.trade.OrderStatus;

/** Whether there is still crypto in escrow to rule on. */
public enum TradePhase {
    IN_TRADE,
    POST_TRADE;

    public static TradePhase of(OrderStatus status) {
        return status.escrowHeld() ? IN_TRADE : POST_TRADE;
    }
}
