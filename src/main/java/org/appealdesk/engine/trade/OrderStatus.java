package org.appealdesk.engine.trade;

/** Where an order stands, normalised. The platform's own code is kept beside it in {@link PlatformStatus}. */
public enum OrderStatus {
    UNPAID,
    /** The buyer pressed “Paid”. */
    PAID,
    /** Release has begun and is not yet on the chain or ledger. */
    RELEASING,
    /** The crypto went to the buyer. */
    COMPLETED,
    CANCELLED,
    /** The payment window passed before the buyer pressed “Paid”. */
    CANCELLED_BY_SYSTEM,
    IN_APPEAL;

    /** The escrow still holds the crypto, so a ruling can move it. */
    public boolean escrowHeld() {
        return switch (this) {
            case UNPAID, PAID, RELEASING, IN_APPEAL -> true;
            case COMPLETED, CANCELLED, CANCELLED_BY_SYSTEM -> false;
        };
    }

    /** What this side reads on its order page: a paid order is “releasing” for its buyer (R20). */
    public OrderStatus seenBy(Side side) {
        return this == PAID && side == Side.BUYER ? RELEASING : this;
    }
}
