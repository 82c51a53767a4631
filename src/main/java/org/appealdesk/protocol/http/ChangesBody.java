package org.appealdesk.protocol.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/changes}: what happened, in one order for everybody.
 *
 * @param cursor where to go on; opaque
 * @param more there is more to fetch at once
 * @param serverTime by the authority's clock
 */
public record ChangesBody(List<Change> changes, String cursor, boolean more, Instant serverTime) {
    public ChangesBody {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param kind {@code event}, or {@code remove} when the case left the reader's scope
     * @param event canonical JSON as stored, sealed by {@code hash}; null for a removal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String kind,
            CaseId caseId,
            @JsonRawValue @Nullable String event,
            @Nullable String hash) {

        public static Change event(CaseId caseId, String event, String hash) {
            return new Change("event", caseId, event, hash);
        }

        public static Change removal(CaseId caseId) {
            return new Change("remove", caseId, null, null);
        }
    }

    /** The events stand in it as they were stored, to the byte. */
    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }
}
