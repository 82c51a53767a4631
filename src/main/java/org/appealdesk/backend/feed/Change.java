package org.appealdesk.backend.feed;

import org.appealdesk.engine.trade.CaseId;

/** One step of the feed. */
public sealed interface Change {

    CaseId caseId();

    /**
     * Something happened in a case in scope. A case that comes into scope brings all its events before, from the first
     * on, so that whoever has it lacks none; one who has some of them already knows them by their versions.
     *
     * @param body canonical JSON, see {@link org.appealdesk.protocol.EventJson}
     * @param hash its seal in the case's hash chain
     */
    record Happened(CaseId caseId, long version, String body, String hash) implements Change {}

    /** The case left the scope; it goes on all the same. */
    record Left(CaseId caseId) implements Change {}
}
