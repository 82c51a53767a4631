package org.appealdesk.console.appeal;

import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.request.AskDrafts;

/**
 * What an agent has in hand for one case: drafts, unsent requests, and what can still be taken back. It outlives the
 * case's tab and is the same in every window. To be used on the FX thread only.
 */
record CasePapers(Drafts drafts, AskDrafts asks, Outgoing outgoing) {
    /** @param page what was written the last time and not sent */
    CasePapers(DraftBook.Page page) {
        this(new Drafts(page), new AskDrafts(page), new Outgoing());
    }
}
