package org.appealdesk.console.contacts;

import org.appealdesk.engine.trade.CaseId;

/**
 * A party's past case in words, as its list shows it.
 *
 * @param head the number and the day
 * @param part the party's role and the reason
 * @param end how it ended, and for the party
 * @param by by what the party was recognised
 */
public record PastCaseLine(CaseId id, String head, String part, String end, String by) {

    /** All of it in one sentence, for those who hear it. */
    String spoken() {
        return String.join(". ", head, part, end, by);
    }
}
