package org.appealdesk.protocol.http;

import org.appealdesk.engine.Rejection;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of one command. */
public sealed interface CommandResult {

    /** The command's id. */
    String id();

    /**
     * Carried out, now or before: a repeated command gets the answer of the first time (edge 12).
     *
     * @param version the case's version after it
     * @param events how many it caused; 0 when it changed nothing
     */
    record Applied(String id, long version, int events) implements CommandResult {}

    /** The rules refuse it. */
    record Refused(String id, Rejection rejection) implements CommandResult {}

    /** It could not be taken for a reason that has nothing to do with the case. */
    record Failed(String id, Problem problem) implements CommandResult {}

    /** Its form in the answer. */
    static ObjectNode tree(CommandResult result) {
        ObjectNode tree = Json.object().put("commandId", result.id());
        return switch (result) {
            case Applied applied ->
                tree.put("result", "applied").put("version", applied.version()).put("events", applied.events());
            case Refused refused -> rejected(tree, Problem.tree(refused.rejection()));
            case Failed failed -> rejected(tree, failed.problem().tree());
        };
    }

    private static ObjectNode rejected(ObjectNode tree, ObjectNode problem) {
        tree.put("result", "rejected").set("problem", problem);
        return tree;
    }

    /** A refusal with a code that only a newer program knows is a failure with its problem. */
    static CommandResult read(JsonNode tree) {
        String id = Members.text(tree, "commandId");
        return switch (Members.text(tree, "result")) {
            case "applied" -> new Applied(id, Members.number(tree, "version"), (int) Members.number(tree, "events"));
            case "rejected" -> rejected(id, Members.required(tree, "problem"));
            case String other -> throw new IllegalArgumentException("“" + other + "” is no result");
        };
    }

    private static CommandResult rejected(String id, JsonNode tree) {
        return Problem.rejection(tree)
                .<CommandResult>map(rejection -> new Refused(id, rejection))
                .orElseGet(() -> new Failed(id, Problem.of(tree, (int) Members.number(tree, "status"))));
    }
}
