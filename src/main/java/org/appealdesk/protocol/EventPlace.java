package org.appealdesk.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where an event stands and what caused it, read without its content, so that this can be told of events that only a newer
 * program knows.
 *
 * @param version within its case
 * @param commandId the command that caused it
 */
public record EventPlace(long version, String commandId) {

    /** @throws IllegalArgumentException when it is no event at all */
    public static EventPlace of(String event) {
        try {
            JsonNode tree = Json.MAPPER.readTree(event);
            JsonNode version = tree.path("version");
            JsonNode command = tree.path("cause").path("commandId");
            if (version.isIntegralNumber() && command.isString()) {
                return new EventPlace(version.longValue(), command.stringValue());
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an event: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("Not an event: it has no version or no cause");
    }
}
