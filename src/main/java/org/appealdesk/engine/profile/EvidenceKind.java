package org.appealdesk.engine.profile;

/** What a piece of evidence is said to show; what its bytes are is a matter of its file kind. */
public enum EvidenceKind {
    PAYMENT_RECEIPT,
    BANK_STATEMENT,
    SCREEN_RECORDING,
    LOGIN_VIDEO,
    ACCOUNT_PAGE,
    CHAT_EXCERPT,
    CALL_RECORDING,
    REFUND_RECEIPT,
    BANK_FREEZE_NOTICE,
    CHARGEBACK_NOTICE,
    POLICE_REPORT,
    ID_DOCUMENT,
    CASH_PROOF,
    OTHER
}
