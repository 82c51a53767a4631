package org.appealdesk.engine.profile;

/** Why a party appeals (R4). Which side may give which reason, and when, is said by the profile's {@link ReasonRule}. */
public enum ReasonCode {
    /** R5. */
    AMOUNT_INCORRECT,
    PAID_NOT_RECEIVED,
    THIRD_PARTY_PAYER,
    SELLER_NOT_RELEASED,
    OVERPAID,
    SELLER_RAISES_PRICE,
    ABUSIVE_LANGUAGE,
    CANCELLED_BUT_PAID,
    RELEASED_NOT_PAID,
    BANK_ACCOUNT_FROZEN,
    CHARGEBACK,
    LESS_PAID,
    OTHER
}
