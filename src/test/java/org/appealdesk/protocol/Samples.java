package org.appealdesk.protocol;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of any shape out of the types of its components: once with everything in it, once with as little as
 * it may have. The values are those of a trade where the component's name tells what it is.
 */
public final class Samples {

    public enum Fill {
        FULL,
        BARE
    }

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("CaseId.value", "20260301140322"),
            Map.entry("AppealNumber.value", "90412"),
            Map.entry("AgentId.value", "LT"),
            Map.entry("ProfileRef.name", "binance-2020"),
            Map.entry("FileFacts.name", "biên lai.png"),
            Map.entry("FileFacts.sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("Asset.code", "USDT"),
            Map.entry("PhoneNumber.asTyped", "0912 345 678"),
            Map.entry("PhoneNumber.e164", "+84912345678"),
            Map.entry("TradeParty.language", "vi"),
            Map.entry("EvidenceFile.id", "E1"),
            Map.entry("Viewed.evidenceId", "E1"),
            Map.entry("Evidence.evidenceId", "E1"),
            Map.entry("BundleExported.sha256", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
            Map.entry("Redacted.evidenceId", "E1"),
            Map.entry("Redacted.originalSha256", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
            Map.entry("Redacted.copyId", "E1-R1"));

    private final Fill fill;
    private final Map<String, List<String>> constants = new TreeMap<>();

    public Samples(Fill fill) {
        this.fill = fill;
    }

    public <T> T of(Class<T> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    /** Names of all constants of the enums met so far, by type. */
    Map<String, List<String>> constants() {
        return constants;
    }

    private Object value(AnnotatedType annotated, String name) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            Type raw = ((ParameterizedType) generic.getType()).getRawType();
            AnnotatedType item = generic.getAnnotatedActualTypeArguments()[0];
            List<Object> items = fill == Fill.BARE
                    ? List.of()
                    : item.getType() == String.class ? List.of("i1", "i10", "i2") : List.of(value(item, name));
            return raw == Set.class ? Set.copyOf(items) : items;
        }
        return value((Class<?>) annotated.getType(), name);
    }

    private Object value(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.getOrDefault(name, "văn bản “" + name + "”");
            case "boolean" -> fill == Fill.FULL;
            case "int" -> 2;
            case "long", "Long" -> 7L;
            case "BigDecimal" -> new BigDecimal("25500.50");
            case "Instant" -> Instant.parse(fill == Fill.FULL ? "2026-03-01T07:03:22.500Z" : "2026-03-01T07:03:22Z");
            case "Duration" -> Duration.ofMinutes(10);
            case "Actor" -> fill == Fill.FULL ? new Actor.Agent(new AgentId("LT")) : new Actor.Clock();
            case "MessageReport" -> of(type.getPermittedSubclasses()[fill == Fill.FULL ? 3 : 0]);
            case "EvidenceHandling" -> of(type.getPermittedSubclasses()[fill == Fill.FULL ? 3 : 0]);
            case "Ground" -> of(type.getPermittedSubclasses()[0]);
            default -> type.isEnum() ? constant(type) : record(type);
        };
    }

    private Object constant(Class<?> type) {
        Object[] all = type.getEnumConstants();
        constants.put(type.getSimpleName(), Stream.of(all).map(Object::toString).toList());
        // A fixed rule, so that a new one leaves the approved texts as they are.
        return type == RuleId.class && fill == Fill.FULL ? RuleId.E18 : all[fill == Fill.FULL ? all.length - 1 : 0];
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        var constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterCount() == components.length)
                .findFirst()
                .orElseThrow();
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(Stream.of(components)
                    .map(component -> component(type, component))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No sample of " + type, e);
        }
    }

    private @Nullable Object component(Class<?> owner, RecordComponent component) {
        if (fill == Fill.BARE && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(component.getAnnotatedType(), owner.getSimpleName() + "." + component.getName());
    }

    /** All records below a sealed interface. */
    public static <T> Stream<Class<? extends T>> leaves(Class<? extends T> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(sub -> leaves(sub.asSubclass(type)))
                : Stream.of(type);
    }
}
