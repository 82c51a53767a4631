package org.appealdesk.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names under which the records of a sealed interface are written: {@code {"type": name, "v": version, …}}. A name
 * is given once and for ever; a Java class may be renamed, its name here may not.
 *
 * <p>Immutable.
 */
final class TypeTable<T> {

    private static final String TYPE = "type";
    private static final String VERSION = "v";

    private record Name(String type, int version) {}

    /**
     * What was written under a version is turned into what the next version writes, before it is read.
     *
     * @param to the version after it
     * @param turn changes the fields, which are a copy, as far as it finds what it looks for
     */
    record Upcast(String type, int to, Consumer<ObjectNode> turn) {}

    private final Map<Name, Class<? extends T>> shapes = new HashMap<>();
    private final Map<Class<?>, Name> names = new HashMap<>();
    private final Map<Name, Upcast> upcasts = new HashMap<>();

    /**
     * @param turned for each type whose shape changed: how older ones become newer ones; all other types are of version 1
     * @throws IllegalStateException when a record of the interface has no name, or two the same
     */
    TypeTable(Class<T> root, Map<String, Class<? extends T>> named, Upcast... turned) {
        for (Upcast upcast : turned) {
            upcasts.put(new Name(upcast.type(), upcast.to() - 1), upcast);
        }
        named.forEach((type, shape) -> {
            var name = new Name(type, version(type));
            shapes.put(name, shape);
            if (names.put(shape, name) != null) {
                throw new IllegalStateException(shape + " has two names");
            }
        });
        Set<Class<?>> nameless = new HashSet<>(leaves(root).toList());
        nameless.removeAll(names.keySet());
        if (!nameless.isEmpty()) {
            throw new IllegalStateException("Without a name in JSON: " + nameless);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TypeTable::leaves)
                : Stream.of(type);
    }

    /** The version a type is written in. */
    int version(String type) {
        return 1
                + (int) upcasts.keySet().stream()
                        .filter(name -> name.type().equals(type))
                        .count();
    }

    Set<String> types() {
        Set<String> types = new HashSet<>();
        shapes.keySet().forEach(name -> types.add(name.type()));
        return types;
    }

    ObjectNode write(T value) {
        Name name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalStateException("Without a name in JSON: " + value.getClass());
        }
        ObjectNode tree = Json.MAPPER.valueToTree(value);
        return tree.put(TYPE, name.type()).put(VERSION, name.version());
    }

    Decoded<T> read(JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            return new Decoded.Malformed<>("not an object");
        }
        if (!object.path(TYPE).isString() || !object.path(VERSION).isInt()) {
            return new Decoded.Malformed<>("without type and version");
        }
        var written =
                new Name(object.get(TYPE).stringValue(), object.get(VERSION).intValue());
        ObjectNode fields = object.deepCopy();
        fields.remove(TYPE);
        fields.remove(VERSION);
        Name name = turned(written, fields);
        Class<? extends T> shape = shapes.get(name);
        if (shape == null) {
            return new Decoded.Unknown<>(written.type(), written.version());
        }
        try {
            return new Decoded.Known<>(Json.MAPPER.treeToValue(fields, shape));
        } catch (JacksonException e) {
            return new Decoded.Malformed<>(name.type() + ": " + e.getOriginalMessage());
        }
    }

    /** Turns the fields into those of the newest version. */
    private Name turned(Name written, ObjectNode fields) {
        Name name = written;
        for (Upcast upcast = upcasts.get(name); upcast != null; upcast = upcasts.get(name)) {
            upcast.turn().accept(fields);
            name = new Name(name.type(), upcast.to());
        }
        return name;
    }
}
