package org.appealdesk.protocol.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.JsonNode;

/**
 * What the exchange is told of by webhook: {@code {"type": "case.ruling-made", "timestamp": …, "data": {"caseId",
 * "orderNumber", "version", "event"}}}, as Standard Webhooks has it. The event stands in it as it was stored.
 */
public final class WebhookBody {

    private record Body(String type, JsonNode timestamp, Data data) {}

    private record Data(
            CaseId caseId,
            CaseId orderNumber,
            long version,
            @JsonRawValue String event) {}

    private WebhookBody() {}

    /** @param event as stored; of a kind that this program need not know */
    public static String json(CaseId caseId, String event) {
        JsonNode tree = Json.MAPPER.readTree(event);
        return Json.MAPPER.writeValueAsString(new Body(
                "case." + tree.path("event").path("type").asString(),
                tree.path("at"),
                new Data(caseId, caseId, tree.path("version").asLong(), event)));
    }
}
