package org.appealdesk.protocol.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it is stored, or with what its reader may not see struck out.
 *
 * @param event canonical JSON, see {@link org.appealdesk.protocol.EventJson}
 * @param hash its seal in the case's hash chain
 * @param masked true when phone or account numbers were struck out, so that the seal does not fit the text here; null
 *     otherwise. The events after it can be checked all the same: their seals cover this hash, not this text.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedEvent(
        @JsonRawValue String event, String hash, @Nullable Boolean masked) {

    public static SealedEvent whole(String event, String hash) {
        return new SealedEvent(event, hash, null);
    }

    public static SealedEvent masked(String event, String hash) {
        return new SealedEvent(event, hash, true);
    }

    public boolean isMasked() {
        return Boolean.TRUE.equals(masked);
    }

    /** What was sent as JSON gets the one text that was sealed again. */
    static SealedEvent read(JsonNode tree) {
        return new SealedEvent(
                Json.canonical(Members.required(tree, "event")),
                Members.text(tree, "hash"),
                tree.path("masked").asBoolean(false) ? true : null);
    }
}
