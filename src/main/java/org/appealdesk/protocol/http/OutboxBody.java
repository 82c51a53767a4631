package org.appealdesk.protocol.http;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/outbox}, the oldest first.
 *
 * @param more there may be more behind the last one
 */
public record OutboxBody(List<Message> messages, boolean more) {
    public OutboxBody {
        messages = List.copyOf(messages);
    }

    /**
     * A message to the exchange.
     *
     * @param version of the event it tells of
     * @param state {@code waiting}, {@code delivered} or {@code dead}
     * @param due when it is tried next, if it waits
     */
    public record Message(
            String id,
            CaseId caseId,
            long version,
            String state,
            int attempts,
            Instant queuedAt,
            Instant due,
            @Nullable String lastFailure) {}

    public String json() {
        return Json.canonical(this);
    }
}
