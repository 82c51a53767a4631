package org.appealdesk.protocol.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Takes bodies apart member by member. Members that are not asked for are passed over: a newer backend may say more. What
 * is missing or of another kind is an {@link IllegalArgumentException} that names the member.
 */
final class Members {

    private Members() {}

    /** Reads a whole body; what is no JSON, or lacks a member, is malformed. */
    static <T> Decoded<T> body(String json, Function<JsonNode, T> reader) {
        try {
            return new Decoded.Known<>(reader.apply(Json.MAPPER.readTree(json)));
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Decoded.Malformed<>(String.valueOf(e.getMessage()));
        }
    }

    static JsonNode required(JsonNode tree, String member) {
        JsonNode value = tree.path(member);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException("“" + member + "” is missing");
        }
        return value;
    }

    static String text(JsonNode tree, String member) {
        JsonNode value = required(tree, member);
        if (!value.isString()) {
            throw new IllegalArgumentException("“" + member + "” is no text");
        }
        return value.stringValue();
    }

    static long number(JsonNode tree, String member) {
        JsonNode value = required(tree, member);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("“" + member + "” is no whole number");
        }
        return value.longValue();
    }

    static boolean flag(JsonNode tree, String member) {
        JsonNode value = required(tree, member);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("“" + member + "” is neither true nor false");
        }
        return value.booleanValue();
    }

    static Instant instant(JsonNode tree, String member) {
        try {
            return Json.MAPPER.treeToValue(required(tree, member), Instant.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("“" + member + "” is no instant", e);
        }
    }

    static <T> List<T> list(JsonNode tree, String member, Function<JsonNode, T> reader) {
        JsonNode value = required(tree, member);
        if (!value.isArray()) {
            throw new IllegalArgumentException("“" + member + "” is no list");
        }
        List<T> all = new ArrayList<>();
        value.forEach(item -> all.add(reader.apply(item)));
        return all;
    }
}
