package org.appealdesk.engine.profile;

/** How customer support rules (t16). */
public enum Outcome {
    /** Crypto to the buyer. */
    FORCE_RELEASE(true),
    /** Crypto back to the seller. */
    FORCE_CANCEL(true),
    /** The seller first returns the fiat, then the crypto goes back to the seller. */
    REFUND_THEN_CANCEL(true),
    /** Overpaid: the seller first returns the excess, then the crypto goes to the buyer. */
    REFUND_EXCESS_THEN_RELEASE(true),
    /** Underpaid: the buyer first pays the rest, then the crypto goes to the buyer. */
    TOP_UP_THEN_RELEASE(true),
    /** Nothing is in escrow any more; the platform helps as it can. */
    RECOVERY_BEST_EFFORT(false),
    /** The appeal was made in bad faith; the order returns to where it was. */
    DISMISS_MALICIOUS(false),
    /** Answers an objection: the ruling before it stands; nothing moves. */
    UPHOLD_RULING(false),
    /** To a supervisor; nothing is decided. */
    CANNOT_DECIDE(false);

    private final boolean movesEscrow;

    Outcome(boolean movesEscrow) {
        this.movesEscrow = movesEscrow;
    }

    /** Moves the crypto in escrow, and so needs an order whose escrow is still held. */
    public boolean movesEscrow() {
        return movesEscrow;
    }
}
