package org.appealdesk.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Where an event stands and what caused it, read without its content, so that this can be told of events that only a newer
 * program knows.
 *
 * @param version within its case
 * @param commandId the command that caused it
 */
public record EventPlace(long version, String commandId) {

    private static final ObjectReader READER =
            Json.MAPPER.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /**
     * Passes over everything else, without making anything of it.
     *
     * @param event canonical JSON
     * @throws IllegalArgumentException when it is no event at all
     */
    public static EventPlace of(String event) {
        Long version = null;
        String commandId = null;
        try (JsonParser parser = READER.createParser(event)) {
            parser.nextToken();
            for (String member = parser.nextName(); member != null; member = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (member.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = parser.getLongValue();
                } else if (member.equals("cause") && value == JsonToken.START_OBJECT) {
                    commandId = commandId(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an event: " + e.getOriginalMessage(), e);
        }
        if (version == null || commandId == null) {
            throw new IllegalArgumentException("Not an event: it has no version or no cause");
        }
        return new EventPlace(version, commandId);
    }

    /** Reads the cause to its end. */
    private static @Nullable String commandId(JsonParser parser) {
        String commandId = null;
        for (String member = parser.nextName(); member != null; member = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (member.equals("commandId") && value == JsonToken.VALUE_STRING) {
                commandId = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return commandId;
    }
}
