package org.appealdesk.protocol.http;

import java.util.Map;
import org.appealdesk.engine.Rejection;
import org.appealdesk.protocol.Json;
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

    public Problem {
        facts = Map.copyOf(facts);
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, Map.of());
    }

    /** Canonical text. */
    public String json() {
        return Json.canonical(tree());
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
        ObjectNode tree = of(
                        ProblemKind.REJECTED,
                        "Refused by rule " + rejection.rule().label())
                .tree();
        tree.put("code", rejection.code().name())
                .put("rule", rejection.rule().label())
                .set("facts", facts);
        return tree;
    }
}
