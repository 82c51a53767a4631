package org.appealdesk.protocol.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of an object that others write, and goes on after a mistake, so that all of them are named at once.
 * Where one is, it gives a stand-in, which must not get anywhere: look at {@link #mistakes} first. For one thread.
 */
final class Fields {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,18})?");

    private final JsonNode tree;
    private final String path;
    private final List<String> mistakes;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode tree, String path, List<String> mistakes) {
        this.tree = tree;
        this.path = path;
        this.mistakes = mistakes;
    }

    static Fields of(ObjectNode tree) {
        return new Fields(tree, "", new ArrayList<>());
    }

    /** Each with the name of its member, in the order in which they were found. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    void mistake(String name, String what) {
        mistakes.add(path + name + ": " + what);
    }

    /** Names the members that nobody has asked for. */
    void nothingElse() {
        tree.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> mistake(
                        name.length() > LONGEST_TEXT ? name.substring(0, LONGEST_TEXT) : name, "is not known here"));
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        JsonNode value = tree.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** Whether it is there and not null. */
    boolean has(String name) {
        return find(name).isPresent();
    }

    private <T> T need(String name, Optional<T> found, T instead) {
        if (found.isEmpty() && tree.path(name).isMissingNode()) {
            mistake(name, "is missing");
        } else if (found.isEmpty() && tree.path(name).isNull()) {
            mistake(name, "must not be null");
        }
        return found.orElse(instead);
    }

    /** Empty when it is absent, or not what it should be, which is a mistake. */
    private <T> Optional<T> read(String name, String expected, Function<JsonNode, Optional<T>> reader) {
        Optional<JsonNode> value = find(name);
        Optional<T> read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            mistake(name, "is not " + expected);
        }
        return read;
    }

    String text(String name) {
        return need(name, optionalText(name), "?");
    }

    Optional<String> optionalText(String name) {
        return read(
                name,
                "a text of 1 to " + LONGEST_TEXT + " characters without control characters",
                node -> Optional.of(node)
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(Fields::plain));
    }

    private static boolean plain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** A text of some form. */
    String text(String name, Pattern form, String expected) {
        return need(
                name,
                read(
                        name,
                        expected,
                        node -> Optional.of(node)
                                .filter(JsonNode::isString)
                                .map(JsonNode::stringValue)
                                .filter(text -> form.matcher(text).matches())),
                "?");
    }

    /** A code that may come as a text or as a whole number; kept as a text. */
    String code(String name) {
        return need(
                name,
                read(
                        name,
                        "a text or a whole number",
                        node -> node.isString()
                                ? Optional.of(node.stringValue()).filter(Fields::plain)
                                : Optional.of(node)
                                        .filter(JsonNode::isIntegralNumber)
                                        .map(JsonNode::asString)),
                "?");
    }

    /** A text, because a number in JSON may be read as floating point. */
    BigDecimal decimal(String name) {
        return need(
                name,
                read(
                        name,
                        "a text with a decimal number such as \"100.50\"",
                        node -> Optional.of(node)
                                .filter(JsonNode::isString)
                                .map(JsonNode::stringValue)
                                .filter(text -> DECIMAL.matcher(text).matches())
                                .map(BigDecimal::new)),
                BigDecimal.ONE);
    }

    int whole(String name, int most) {
        return need(name, optionalWhole(name, most), 0);
    }

    Optional<Integer> optionalWhole(String name, int most) {
        return read(
                name,
                "a whole number from 0 to " + most,
                node -> Optional.of(node)
                        .filter(JsonNode::isInt)
                        .map(JsonNode::intValue)
                        .filter(number -> number >= 0 && number <= most));
    }

    boolean flag(String name) {
        return need(
                name,
                read(
                        name,
                        "true or false",
                        node -> Optional.of(node).filter(JsonNode::isBoolean).map(JsonNode::booleanValue)),
                false);
    }

    Instant instant(String name) {
        return need(name, optionalInstant(name), Instant.EPOCH);
    }

    /** Milliseconds since 1970, as exchanges have it, or a text as we write it. */
    Optional<Instant> optionalInstant(String name) {
        return read(
                name, "an instant: milliseconds since 1970, or a text such as \"2026-03-02T02:00:00.000Z\"", node -> {
                    if (node.isIntegralNumber() && node.canConvertToLong()) {
                        return Optional.of(node.longValue())
                                .filter(millis -> millis > 0 && millis < 253_402_300_800_000L)
                                .map(Instant::ofEpochMilli);
                    }
                    return node.isString() ? parse(node) : Optional.empty();
                });
    }

    private static Optional<Instant> parse(JsonNode text) {
        try {
            return Optional.of(Json.MAPPER.treeToValue(text, Instant.class));
        } catch (tools.jackson.core.JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** One of these words. */
    <E extends Enum<E>> E oneOf(String name, Class<E> words) {
        E[] all = words.getEnumConstants();
        return need(
                name,
                read(
                        name,
                        "one of " + List.of(all),
                        node -> Optional.of(node)
                                .filter(JsonNode::isString)
                                .flatMap(text -> List.of(all).stream()
                                        .filter(word -> word.name().equals(text.stringValue()))
                                        .findFirst())),
                all[0]);
    }

    /** An object in it; without members when it is missing, which is a mistake. */
    Fields object(String name) {
        return need(name, optionalObject(name), new Fields(Json.object(), path + name + ".", new ArrayList<>()));
    }

    Optional<Fields> optionalObject(String name) {
        return read(
                name,
                "an object",
                node -> Optional.of(node)
                        .filter(JsonNode::isObject)
                        .map(object -> new Fields(object, path + name + ".", mistakes)));
    }

    /** A value of several members, which may not fit together. */
    <T> Optional<T> made(String name, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            mistake(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
