package org.appealdesk.engine.trade;

/** The two sides of a trade. Who complains about whom is said by the appeal, not by the side. */
public enum Side {
    /** Pays fiat, receives crypto. */
    BUYER,
    /** Has crypto in escrow, receives fiat. */
    SELLER;

    public Side other() {
        return this == BUYER ? SELLER : BUYER;
    }
}
