package org.appealdesk.backend.feed;

import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.SealedEvent;

/** One step of the feed. */
public sealed interface Change {

    CaseId caseId();

    /**
     * Something happened in a case in scope. A case that comes into scope brings all its events before, from the first
     * on, so that whoever has it lacks none; one who has some of them already knows them by their versions.
     *
     * @param event with phones and accounts struck out unless the case was the reader's after it and still is; when it becomes the
     *     reader's, all its events come again
     */
    record Happened(CaseId caseId, long version, SealedEvent event) implements Change {}

    /** The case left the scope; it goes on all the same. */
    record Left(CaseId caseId) implements Change {}
}
