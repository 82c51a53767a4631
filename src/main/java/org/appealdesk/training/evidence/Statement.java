package org.appealdesk.training.evidence;

import java.util.List;

/**
 * A bank's statement of an account. All texts as they appear.
 *
 * @param period such as {@code 14/10/2026 – 14/10/2026}
 * @param address the holder's, one line
 * @param issued when the bank made it
 */
record Statement(
        Bank bank,
        Receipt.Holder holder,
        String address,
        String period,
        String issued,
        Balances balances,
        List<Row> rows) {
    Statement {
        rows = List.copyOf(rows);
    }

    record Balances(String currency, String opening, String closing) {}

    /** @param debit what went out, empty when nothing did; credit likewise for what came in */
    record Row(String time, String reference, String text, String debit, String credit, String balance) {}
}
