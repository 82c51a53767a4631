package org.appealdesk.protocol.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer to {@code GET /v1/changes}: what happened, in one order for everybody. The answers to the reader's own
 * commands are among it: an event names the command that caused it.
 *
 * @param cursor where to go on; opaque
 * @param more there is more to fetch at once
 * @param serverTime by the authority's clock
 */
public record ChangesBody(List<Change> changes, String cursor, boolean more, Instant serverTime) {
    public ChangesBody {
        changes = List.copyOf(changes);
    }

    private static final String EVENT = "event";
    private static final String REMOVE = "remove";

    /**
     * One change.
     *
     * @param kind {@code event}, or {@code remove} when the case left the reader's scope
     * @param event null for a removal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String kind,
            CaseId caseId,
            @JsonUnwrapped @Nullable SealedEvent event) {

        public static Change event(CaseId caseId, SealedEvent event) {
            return new Change(EVENT, caseId, event);
        }

        public static Change removal(CaseId caseId) {
            return new Change(REMOVE, caseId, null);
        }

        private static Change read(JsonNode tree) {
            CaseId caseId = new CaseId(Members.text(tree, "caseId"));
            return switch (Members.text(tree, "kind")) {
                case EVENT -> event(caseId, SealedEvent.read(tree));
                case REMOVE -> removal(caseId);
                case String other -> throw new IllegalArgumentException("“" + other + "” is no kind of change");
            };
        }
    }

    /** The events stand in it as they were stored, to the byte. */
    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<ChangesBody> read(String json) {
        return Members.body(
                json,
                tree -> new ChangesBody(
                        Members.list(tree, "changes", Change::read),
                        Members.text(tree, "cursor"),
                        Members.flag(tree, "more"),
                        Members.instant(tree, "serverTime")));
    }
}
