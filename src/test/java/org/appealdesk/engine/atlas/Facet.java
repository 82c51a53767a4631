package org.appealdesk.engine.atlas;

/**
 * One thing that may make a difference to a decision. What stands first is asked first in the decision table, and a
 * later one only where the earlier ones do not settle it.
 */
enum Facet {
    // ---- who asks
    SIDE,
    STANDING,
    RANK,
    HOLDING,
    RULED_BEFORE,
    PROPOSER,

    // ---- where the case stands
    TIME,
    OBJECTED,
    ENDING,
    ORDER,
    ESCROW,
    RULING,
    OBJECTION_WINDOW,
    CROSS_STATEMENT,
    ANSWER,
    ESCALATED,
    KEPT_RULING,
    REPORTED,
    PROPOSAL,
    LEASE,
    PREPARED,
    OWN_REQUEST,
    REQUEST_TO_BUYER,
    REQUEST_TO_SELLER,
    SIZE,
    OWN_WAIT,
    APPEALS,
    BUYER_WAIT,
    OWN_GATE,
    PROFILE,

    // ---- the same by name, for which the ones relative to who asks stand in the table
    COMPLAINANT,
    HOLDER,
    BUYER_GATE,
    SELLER_GATE,
    BUYER_REFILE,
    SELLER_REFILE
}
