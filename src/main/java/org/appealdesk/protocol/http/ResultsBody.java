package org.appealdesk.protocol.http;

import java.time.Instant;
import java.util.List;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to {@code POST /v1/commands}: one result each, in their order.
 *
 * @param serverTime by the authority's clock, for the console's countdowns
 */
public record ResultsBody(Instant serverTime, List<CommandResult> results) {
    public ResultsBody {
        results = List.copyOf(results);
    }

    public String json() {
        ObjectNode body = Json.object();
        body.set("serverTime", Json.MAPPER.valueToTree(serverTime));
        ArrayNode all = body.putArray("results");
        results.forEach(result -> all.add(CommandResult.tree(result)));
        return Json.canonical(body);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<ResultsBody> read(String json) {
        return Members.body(
                json,
                tree -> new ResultsBody(
                        Members.instant(tree, "serverTime"), Members.list(tree, "results", CommandResult::read)));
    }
}
