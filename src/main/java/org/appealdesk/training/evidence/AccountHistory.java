package org.appealdesk.training.evidence;

import java.util.List;

/**
 * The movements of an account as a bank's app lists them, newest first. All texts as they appear.
 *
 * @param clock the phone's own time
 */
record AccountHistory(Bank bank, Receipt.Holder holder, String balance, List<Movement> entries, String clock) {
    AccountHistory {
        entries = List.copyOf(entries);
    }

    /** @param amount with its sign: what comes in starts with {@code +} */
    record Movement(String day, String time, String text, String amount) {
        boolean incoming() {
            return amount.startsWith("+");
        }
    }
}
