package org.appealdesk.engine;

import org.appealdesk.engine.trade.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that moves because of a ruling.
 *
 * @param money null when the amount is for the parties to find out
 */
public record Transfer(Place from, Place to, @Nullable Money money) {

    /** Where money is. */
    public enum Place {
        ESCROW,
        BUYER,
        SELLER,
        /** The exchange, for its commission and its fee. */
        EXCHANGE
    }

    /** What the exchange takes from a party's account with it, beside the escrow. */
    public boolean isFee() {
        return from != Place.ESCROW && to == Place.EXCHANGE;
    }

    /** Outside the exchange, from one party's bank or wallet to the other's. */
    public boolean betweenParties() {
        return from != Place.ESCROW && to != Place.EXCHANGE;
    }
}
