package org.appealdesk.training.evidence;

import java.util.List;

/**
 * A bank's letter to its customer.
 *
 * @param number the bank's own sign
 * @param paragraphs the body
 * @param signed name and office below it
 */
record Letter(
        Bank bank,
        Receipt.Holder to,
        String number,
        String dated,
        String subject,
        List<String> paragraphs,
        String signed) {
    Letter {
        paragraphs = List.copyOf(paragraphs);
    }
}
