package org.appealdesk.engine.profile;

/** Side measures of a ruling. */
public enum MeasureKind {
    WARNING,
    /** Value: days. */
    P2P_SUSPENSION,
    /** Value: USDT. */
    DEPOSIT_DEDUCTION,
    NAME_MISMATCH_FLAG
}
