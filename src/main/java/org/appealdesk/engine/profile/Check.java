package org.appealdesk.engine.profile;

/** What an agent looks at before ruling; a profile lists which of these a reason asks for. */
public enum Check {
    /** Payer on the receipt, KYC name and order party are one person. */
    PAYER_NAME,
    /** Amount on the receipt against the order's total price. */
    AMOUNT,
    /** Payment inside the order's payment window. */
    PAYMENT_TIME,
    /** Paid account against the account of the order. */
    PAID_ACCOUNT,
    /** The receipt was not seen before and not edited. */
    RECEIPT_GENUINE,
    /** Settled money, not a pending transfer or a text message. */
    SETTLED,
    /** The trade chat was read to its end. */
    CHAT_READ,
    /** The transfer note has no forbidden words. */
    TRANSFER_NOTE
}
