package org.appealdesk.protocol.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with a request, as RFC 9457 writes it. It never holds a stack trace or what another person may see.
 *
 * @param detail for a person: what is wrong here and what to do
 * @param facts further members by name, such as {@code incident}
 */
public record Problem(ProblemKind kind, String detail, Map<String, String> facts) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail");

    public Problem {
        facts = Map.copyOf(facts);
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, Map.of());
    }

    /** A refusal by the rules as the answer to a request of its own, with code and rule. */
    public static Problem of(Rejection rejection) {
        return new Problem(
                ProblemKind.REJECTED,
                refused(rejection),
                Map.of("code", rejection.code().name(), "rule", rejection.rule().label()));
    }

    private static String refused(Rejection rejection) {
        return "Refused by rule " + rejection.rule().label();
    }

    /** Canonical text. */
    public String json() {
        return Json.canonical(tree());
    }

    /**
     * What an answer says is wrong; of one that says nothing we understand, such as a proxy's page, what its status says.
     *
     * @param status of the answer
     */
    public static Problem read(int status, String body) {
        return switch (Members.body(body, tree -> of(tree, status))) {
            case Decoded.Known<Problem> known -> known.value();
            case Decoded<Problem> _ -> of(ProblemKind.of(status), "The answer was " + status + ", without a reason");
        };
    }

    static Problem of(JsonNode tree, int status) {
        Map<String, String> facts = new TreeMap<>();
        tree.properties().forEach(member -> {
            if (!MEMBERS.contains(member.getKey()) && member.getValue().isString()) {
                facts.put(member.getKey(), member.getValue().stringValue());
            }
        });
        String type = Members.text(tree, "type");
        return new Problem(
                ProblemKind.of(type).orElseGet(() -> ProblemKind.of(status)), Members.text(tree, "detail"), facts);
    }

    ObjectNode tree() {
        ObjectNode tree = Json.object()
                .put("type", kind.type())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", detail);
        facts.forEach(tree::put);
        return tree;
    }

    /** A refusal by the rules; {@code facts} stand as the engine gave them, for the console to put into words. */
    static ObjectNode tree(Rejection rejection) {
        ObjectNode facts = Json.object();
        rejection.facts().forEach(facts::put);
        ObjectNode tree = of(ProblemKind.REJECTED, refused(rejection)).tree();
        tree.put("code", rejection.code().name())
                .put("rule", rejection.rule().label())
                .set("facts", facts);
        return tree;
    }

    /** Reads what {@link #tree(Rejection)} made; empty for other problems, and for codes and rules not known here. */
    static Optional<Rejection> rejection(JsonNode tree) {
        if (!tree.path("type").asString("").equals(ProblemKind.REJECTED.type())) {
            return Optional.empty();
        }
        try {
            Map<String, String> facts = new TreeMap<>();
            tree.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
            return Optional.of(new Rejection(
                    Json.MAPPER.treeToValue(tree.path("code"), RejectionCode.class),
                    Json.MAPPER.treeToValue(tree.path("rule"), RuleId.class),
                    facts));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
