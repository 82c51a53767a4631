package org.appealdesk.protocol.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a YAML file: a map, a list or a scalar.
 *
 * <p>Ask a map for what it must have with {@link #need} and for what it may have with {@link #find}, then ask the value
 * what it is: {@code node.need("respondWithin").duration()}. What does not fit is told as a problem, once, and the
 * method returns something harmless (an empty text, zero, the first constant) so that reading goes on to the next
 * problem. {@link YamlDocument#as} takes care that no such stand-in ever gets out.
 *
 * <p>For one thread.
 */
public final class YamlNode {

    /** What is in it. */
    sealed interface Content {
        /** @param plain written without quotes */
        record Scalar(String text, boolean plain) implements Content {
            boolean empty() {
                return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
            }
        }

        record Sequence(List<YamlNode> items) implements Content {}

        record Mapping(Map<String, Entry> entries) implements Content {}

        /** Stands where something is missing or broken, which was told already: asks nothing more. */
        record Nothing() implements Content {}
    }

    /** @param key where the key stands */
    record Entry(Place key, YamlNode value) {}

    private final Place place;
    private final Content content;
    private final Problems problems;
    private final long values;

    YamlNode(Place place, Content content, Problems problems) {
        this.place = place;
        this.content = content;
        this.problems = problems;
        this.values = switch (content) {
            case Content.Scalar _, Content.Nothing _ -> 1;
            case Content.Sequence sequence ->
                1 + sequence.items().stream().mapToLong(YamlNode::values).sum();
            case Content.Mapping mapping ->
                1
                        + mapping.entries().values().stream()
                                .mapToLong(entry -> entry.value().values())
                                .sum();
        };
    }

    static YamlNode nothing(Place place, Problems problems) {
        return new YamlNode(place, new Content.Nothing(), problems);
    }

    /** Values in it and below, an anchored one counted at every use. */
    long values() {
        return values;
    }

    /** From 1. */
    public int line() {
        return place.line();
    }

    /** From 1. */
    public int column() {
        return place.column();
    }

    /** Such as {@code reasons.OTHER.sides[0]}. */
    public String path() {
        return place.path();
    }

    public boolean isMap() {
        return content instanceof Content.Mapping;
    }

    public boolean isList() {
        return content instanceof Content.Sequence;
    }

    /** A scalar with a value; an empty one is neither map nor list nor scalar. */
    public boolean isScalar() {
        return content instanceof Content.Scalar scalar && !scalar.empty();
    }

    /** Tells a problem of this value, such as one that only shows when it is compared with another. */
    public void report(String what, String expected) {
        if (!(content instanceof Content.Nothing)) {
            problems.add(place, what, expected);
        }
    }

    // ---- maps

    /** The value under a key that must be there and must not be empty. */
    public YamlNode need(String key) {
        return switch (content) {
            case Content.Mapping mapping -> {
                Entry entry = mapping.entries().get(key);
                if (entry == null) {
                    yield missing(place, "“" + key + "” is missing", key);
                }
                yield entry.value().isEmpty() ? missing(entry.key(), "“" + key + "” is empty", key) : entry.value();
            }
            case Content.Nothing _ -> this;
            case Content.Scalar _, Content.Sequence _ -> {
                notA("a map with “" + key + "”");
                yield nothing(place, problems);
            }
        };
    }

    private YamlNode missing(Place where, String what, String key) {
        Place there = where.as(place.path().isEmpty() ? key : place.path() + "." + key);
        problems.add(there, what, "“" + key + "” with a value");
        return nothing(there, problems);
    }

    /** The value under a key that may be absent; one without a value counts as absent. */
    public Optional<YamlNode> find(String key) {
        return switch (content) {
            case Content.Mapping mapping ->
                Optional.ofNullable(mapping.entries().get(key))
                        .map(Entry::value)
                        .filter(value -> !value.isEmpty());
            case Content.Nothing _ -> Optional.empty();
            case Content.Scalar _, Content.Sequence _ -> {
                notA("a map");
                yield Optional.empty();
            }
        };
    }

    /** All entries, in the order of the file. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> all = new LinkedHashMap<>();
        mapping().forEach((key, entry) -> all.put(key, entry.value()));
        return all;
    }

    /** Tells every key that is not among these, and what was probably meant. Returns this node. */
    public YamlNode allowOnly(String... known) {
        Collection<String> keys = Arrays.asList(known);
        mapping().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                problems.add(entry.key(), "“" + key + "” is not known here", Spelling.expected(key, keys));
            }
        });
        return this;
    }

    /** {@link #entries} by constants; a key that is none of them is told. */
    public <E extends Enum<E>> Map<E, YamlNode> entriesBy(Class<E> type) {
        Map<E, YamlNode> all = new LinkedHashMap<>();
        mapping()
                .forEach((key, entry) -> Scalars.constant(type, key)
                        .ifPresentOrElse(
                                constant -> all.put(constant, entry.value()),
                                () -> problems.add(
                                        entry.key(),
                                        "“" + key + "” is not known here",
                                        Spelling.expected(key, Scalars.names(type)))));
        return all;
    }

    private Map<String, Entry> mapping() {
        return switch (content) {
            case Content.Mapping mapping -> mapping.entries();
            case Content.Nothing _ -> Map.of();
            case Content.Scalar _, Content.Sequence _ -> {
                notA("a map");
                yield Map.of();
            }
        };
    }

    // ---- lists

    /** The items of a list, which may be empty. */
    public List<YamlNode> items() {
        return switch (content) {
            case Content.Sequence sequence -> sequence.items();
            case Content.Nothing _ -> List.of();
            case Content.Scalar _, Content.Mapping _ -> {
                notA("a list");
                yield List.of();
            }
        };
    }

    /** The items of a list that must not be empty. */
    public List<YamlNode> someItems() {
        List<YamlNode> items = items();
        if (items.isEmpty() && isList()) {
            report("the list is empty", "at least one item");
        }
        return items;
    }

    // ---- scalars

    /** Any scalar as it was written, at least one character that is no blank. */
    public String text() {
        String text = textOrEmpty();
        if (text.isBlank() && isScalar()) {
            report("the text is empty", "some text");
        }
        return text;
    }

    /** Any scalar as it was written, {@code ""} included. */
    public String textOrEmpty() {
        return read("text", "", Optional::of);
    }

    /** A whole number within these bounds. */
    public int whole(int least, int most) {
        return (int) whole((long) least, most);
    }

    /** A whole number within these bounds. */
    public long whole(long least, long most) {
        return read(
                "a whole number from " + least + " to " + most,
                least,
                text -> Scalars.whole(text).filter(number -> number >= least && number <= most));
    }

    /** {@code true} or {@code false}. */
    public boolean flag() {
        return read("true or false", false, Scalars::flag);
    }

    /** A decimal number, kept exactly as written. */
    public BigDecimal decimal() {
        return read("a decimal number such as 1960.78", BigDecimal.ZERO, Scalars::decimal);
    }

    /** A decimal number above zero, kept exactly as written. */
    public BigDecimal positiveDecimal() {
        return read(
                "a decimal number above 0",
                BigDecimal.ONE,
                text -> Scalars.decimal(text).filter(number -> number.signum() > 0));
    }

    /** A duration such as {@code 600s}, {@code 10m}, {@code 1h30m}, {@code 9m59s999ms}; units d, h, m, s, ms. */
    public Duration duration() {
        return read("a duration such as 90s, 10m or 1h30m", Duration.ZERO, Scalars::duration);
    }

    /** A duration, written likewise, that is longer than none. */
    public Duration positiveDuration() {
        return read(
                "a duration longer than 0s",
                Duration.ofMillis(1),
                text -> Scalars.duration(text).filter(Duration::isPositive));
    }

    /** A duration with its sign, such as {@code +4m30s} or {@code -12m}. */
    public Duration offset() {
        return read("a duration with its sign, such as +4m30s or -12m", Duration.ZERO, Scalars::offset);
    }

    /** An instant with its zone, such as {@code 2026-03-01T14:03:22+07:00}. */
    public Instant instant() {
        return read("an instant with its zone, such as 2026-03-01T14:03:22+07:00", Instant.EPOCH, Scalars::instant);
    }

    /** A time of day to the minute, such as {@code 08:00}. */
    public LocalTime timeOfDay() {
        return read("a time of day from 00:00 to 23:59", LocalTime.MIDNIGHT, Scalars::timeOfDay);
    }

    /** A constant by its exact name. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        List<String> names = Scalars.names(type);
        String written = content instanceof Content.Scalar scalar ? scalar.text() : "";
        return read(
                Spelling.expected(written, names), type.getEnumConstants()[0], text -> Scalars.constant(type, text));
    }

    /** A list of different constants, at least one, by their exact names. */
    public <E extends Enum<E>> List<E> constants(Class<E> type) {
        List<E> all = new ArrayList<>();
        for (YamlNode item : someItems()) {
            int before = problems.count();
            E constant = item.constant(type);
            if (problems.count() > before) {
                continue;
            }
            if (all.contains(constant)) {
                item.report("“" + constant + "” stands here for the second time", "it once");
            } else {
                all.add(constant);
            }
        }
        return all;
    }

    // ---- values with rules of their own

    /**
     * A value made of this node. An {@link IllegalArgumentException} of the reader (a record that refuses its
     * components) is told as a problem of this node. When there is no value, the nearest {@link #attempt} around this
     * call ends; so read what is beside it first.
     */
    public <T> T as(Function<YamlNode, T> reader) {
        return attempt(reader).orElseThrow(Unreadable::new);
    }

    /** Like {@link #as}, but empty when no value could be made; its problems are told then. */
    public <T> Optional<T> attempt(Function<YamlNode, T> reader) {
        if (content instanceof Content.Nothing) {
            return Optional.empty();
        }
        int before = problems.count();
        try {
            return Optional.of(reader.apply(this));
        } catch (Unreadable _) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // After an earlier problem it is the stand-in that was refused, which nobody wrote.
            if (problems.count() == before) {
                report(String.valueOf(e.getMessage()), "a value that fits");
            }
            return Optional.empty();
        }
    }

    /** The items of a list, those left out that could not be made; their problems are told. */
    public <T> List<T> each(Function<YamlNode, T> reader) {
        return items().stream().flatMap(item -> item.attempt(reader).stream()).toList();
    }

    // ---- telling

    private boolean isEmpty() {
        return content instanceof Content.Scalar scalar && scalar.empty();
    }

    private <T> T read(String expected, T standIn, Function<String, Optional<T>> parser) {
        Optional<T> value = content instanceof Content.Scalar scalar && !scalar.empty()
                ? parser.apply(scalar.text())
                : Optional.empty();
        if (value.isEmpty()) {
            notA(expected);
        }
        return value.orElse(standIn);
    }

    private void notA(String expected) {
        String found = switch (content) {
            case Content.Scalar scalar -> scalar.empty() ? "nothing" : "“" + shortened(scalar.text()) + "”";
            case Content.Sequence _ -> "a list";
            case Content.Mapping _ -> "a map";
            case Content.Nothing _ -> "nothing";
        };
        report("found " + found, expected);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
