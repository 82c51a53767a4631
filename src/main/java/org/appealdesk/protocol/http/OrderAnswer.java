package org.appealdesk.protocol.http;

import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Json;

/**
 * The answer to {@code POST /v1/orders}.
 *
 * @param version of the case now
 * @param changed false when all of it was known before
 */
public record OrderAnswer(CaseId caseId, long version, boolean changed) {

    public String json() {
        return Json.canonical(this);
    }
}
