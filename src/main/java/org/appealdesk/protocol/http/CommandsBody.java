package org.appealdesk.protocol.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.CommandJson;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/commands}: {@code {"commands": [ … ]}}, in the order in which they are to be carried out. Each is
 * read for itself, so that a bad one does not block those behind it. Safe for use by several threads.
 */
public final class CommandsBody {

    /** Most commands in one request. */
    public static final int MOST = 100;

    private static final String COMMANDS = "commands";

    private record Envelope(
            String commandId,
            CaseId caseId,
            @Nullable Side onBehalf,
            @Nullable Instant capturedAt,
            @Nullable Basis basis,
            JsonNode action) {}

    /**
     * One of them as it arrived.
     *
     * @param id as far as it could be read, so that the answer can be told apart; empty when there was none
     */
    public record Item(String id, Decoded<SentCommand> command) {}

    private CommandsBody() {}

    public static String write(List<SentCommand> commands) {
        ObjectNode body = Json.object();
        ArrayNode all = body.putArray(COMMANDS);
        commands.forEach(command -> all.add(tree(command)));
        return Json.canonical(body);
    }

    private static JsonNode tree(SentCommand command) {
        return Json.MAPPER.valueToTree(new Envelope(
                command.id(),
                command.caseId(),
                command.onBehalf(),
                command.capturedAt(),
                command.basis(),
                CommandJson.action(command.action())));
    }

    /** Reads what {@link #write} wrote; malformed when it is not such a list at all, or one of too many. */
    public static Decoded<List<Item>> read(String body) {
        JsonNode commands;
        try {
            commands = Json.MAPPER.readTree(body).path(COMMANDS);
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("not JSON: " + e.getOriginalMessage());
        }
        if (!(commands instanceof ArrayNode array) || array.isEmpty()) {
            return new Decoded.Malformed<>("“commands” is a list of 1 to " + MOST + " commands");
        }
        if (array.size() > MOST) {
            return new Decoded.Malformed<>(array.size() + " commands at once; the most is " + MOST);
        }
        List<Item> items = new ArrayList<>();
        array.forEach(tree -> items.add(new Item(tree.path("commandId").asString(""), read(tree))));
        return new Decoded.Known<>(items);
    }

    private static Decoded<SentCommand> read(JsonNode tree) {
        Envelope envelope;
        try {
            envelope = Json.MAPPER.treeToValue(tree, Envelope.class);
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("command: " + e.getOriginalMessage());
        }
        Basis basis = envelope.basis() == null ? Basis.UNKNOWN : envelope.basis();
        return CommandJson.action(envelope.action())
                .map(action -> new SentCommand(
                        envelope.commandId(),
                        envelope.caseId(),
                        envelope.onBehalf(),
                        envelope.capturedAt(),
                        basis,
                        action));
    }
}
