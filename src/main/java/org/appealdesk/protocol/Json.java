package org.appealdesk.protocol;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PlatformStatus;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * How values look in JSON: the engine's records by their components, with the field's own names where they differ;
 * ids, decimals, instants, durations and rules as text. Reading takes exactly what writing gives: every field, no
 * other field, no null where none belongs, no number for a text.
 *
 * <p>The engine knows nothing of this; what the records cannot say is said here by mix-ins. Safe for use by several
 * threads; of use only within the protocol.
 */
public final class Json {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.([0-9]{3}){1,3}Z");
    private static final int NANO_DIGITS = 9;
    private static final Map<String, RuleId> RULES =
            Arrays.stream(RuleId.values()).collect(Collectors.toUnmodifiableMap(RuleId::label, rule -> rule));

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(texts())
            .addModule(RecordMaker.module())
            .addMixIn(Actor.class, FieldNames.ActorNames.class)
            .addMixIn(Actor.Agent.class, FieldNames.AgentNames.class)
            .addMixIn(EvidenceHandling.class, FieldNames.EvidenceHandlingNames.class)
            .addMixIn(MessageReport.class, FieldNames.MessageReportNames.class)
            .addMixIn(Ground.class, FieldNames.GroundNames.class)
            .addMixIn(FilingEvent.AppealFiled.class, FieldNames.AppealFiledNames.class)
            .addMixIn(FilingEvent.OrderBefore.class, FieldNames.OrderBeforeNames.class)
            .addMixIn(Filing.class, FieldNames.FilingNames.class)
            .addMixIn(PlatformStatus.class, FieldNames.PlatformStatusNames.class)
            .addMixIn(InformationSupply.class, FieldNames.SortedItems.class)
            .addMixIn(DossierEvent.PartyReminded.class, FieldNames.SortedItems.class)
            .annotationIntrospector(new StrictNulls())
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .withCoercionConfig(LogicalType.Textual, config -> {
                for (var shape :
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                    config.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private Json() {}

    /** The one way to write this value: keys sorted, no blanks. */
    public static String canonical(Object value) {
        return MAPPER.writeValueAsString(value instanceof JsonNode tree ? tree : MAPPER.valueToTree(value));
    }

    /** A new object without members. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static SimpleModule texts() {
        var module = new SimpleModule("appeal-desk-texts");
        TextForm.register(module, CaseId.class, CaseId::value, CaseId::new);
        TextForm.register(module, AgentId.class, AgentId::value, AgentId::new);
        TextForm.register(module, AppealNumber.class, AppealNumber::value, AppealNumber::new);
        TextForm.register(module, Tag.class, Tag::value, Tag::new);
        TextForm.register(module, BigDecimal.class, BigDecimal::toPlainString, Json::decimal);
        TextForm.register(module, Instant.class, Json::print, Json::instant);
        TextForm.register(module, Duration.class, Duration::toString, Json::duration);
        TextForm.register(module, RuleId.class, RuleId::label, Json::rule);
        return module;
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal number");
        }
        return new BigDecimal(text);
    }

    /** ISO-8601 in UTC with milliseconds, and with more digits only where the instant has more. */
    private static String print(Instant instant) {
        String iso = instant.toString();
        return iso.contains(".") ? iso : iso.replace("Z", ".000Z");
    }

    /** Several stand in every event, and a formatter, which takes many forms, is slow at this one. */
    private static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new IllegalArgumentException("not an instant in UTC with milliseconds");
        }
        try {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
            String fraction = text.substring(20, text.length() - 1);
            int nanos = Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
            return date.atTime(time.withNano(nanos)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such instant", e);
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.toString().equals(text)) {
                return duration;
            }
        } catch (DateTimeParseException _) {
            // Told below, like other forms that are never written.
        }
        throw new IllegalArgumentException("not an ISO-8601 duration in its usual form");
    }

    private static RuleId rule(String label) {
        RuleId rule = RULES.get(label);
        if (rule == null) {
            throw new IllegalArgumentException("no such rule");
        }
        return rule;
    }
}
