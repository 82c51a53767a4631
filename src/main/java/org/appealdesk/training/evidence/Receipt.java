package org.appealdesk.training.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a bank's app shows of one transfer. All texts as they appear.
 *
 * @param clock the phone's own time, such as {@code 13:43}
 * @param edited the amount somebody painted over the true one; null when nobody did
 */
record Receipt(
        Bank bank,
        State state,
        Holder payer,
        Holder payee,
        Facts facts,
        String clock,
        @Nullable String edited) {
    enum State {
        DONE,
        PENDING,
        FAILED
    }

    /** @param bank as printed, empty to leave the line out */
    record Holder(String name, String number, String bank) {}

    /** @param fee empty to leave the line out */
    record Facts(String amount, String time, String reference, String note, String fee) {}
}
