package org.appealdesk.protocol.http;

import java.util.List;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;

/**
 * The answer to {@code POST /v1/cases/{id}/unmask}: the case with nothing struck out.
 *
 * @param events from the first on, without gaps
 */
public record WholeCase(CaseId caseId, List<SealedEvent> events) {
    public WholeCase {
        events = List.copyOf(events);
    }

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<WholeCase> read(String json) {
        return Members.body(
                json,
                tree -> new WholeCase(
                        new CaseId(Members.text(tree, "caseId")), Members.list(tree, "events", SealedEvent::read)));
    }
}
