package org.appealdesk.engine.dossier;

import org.appealdesk.engine.trade.Side;

/** Who reads a message: the two parties among themselves, or one party and customer support. */
public enum Channel {
    TRADE,
    BUYER_SUPPORT,
    SELLER_SUPPORT;

    public static Channel support(Side side) {
        return side == Side.BUYER ? BUYER_SUPPORT : SELLER_SUPPORT;
    }

    public boolean open(Side side) {
        return this == TRADE || this == support(side);
    }
}
