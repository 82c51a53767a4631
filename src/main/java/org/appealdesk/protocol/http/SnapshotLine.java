package org.appealdesk.protocol.http;

import java.util.List;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.JsonNode;

/**
 * A line of {@code GET /v1/snapshot}: first the head, then each case in scope, then the end. What was cut off before its
 * end is no whole snapshot; it can be resumed behind the last place read.
 */
public sealed interface SnapshotLine {

    /** Its media type. */
    String MEDIA_TYPE = "application/x-ndjson";

    /** The form of events and commands that this program speaks. */
    int SCHEMA = 1;

    /**
     * The first line.
     *
     * @param cursor where to follow the changes from, once the end was read
     * @param cases how many lines of cases come, as far as can be known now
     * @param schema the form of events and commands that the backend speaks
     */
    record Head(String cursor, long cases, long schema) implements SnapshotLine {}

    /**
     * A case as it stood when its line was written.
     *
     * @param place grows from line to line
     * @param events from the first on, without gaps
     */
    record Case(long place, CaseId caseId, List<SealedEvent> events) implements SnapshotLine {
        public Case {
            events = List.copyOf(events);
        }
    }

    /** The last line: the snapshot is whole. */
    record End() implements SnapshotLine {}

    /** One line, without its end. */
    static String json(SnapshotLine line) {
        return switch (line) {
            case Head head -> {
                var tree = Json.object();
                tree.putObject("snapshot")
                        .put("cursor", head.cursor())
                        .put("cases", head.cases())
                        .put("schema", head.schema());
                yield Json.canonical(tree);
            }
            case Case one -> Json.MAPPER.writeValueAsString(one);
            case End _ -> Json.canonical(Json.object().put("end", true));
        };
    }

    /** Reads what {@link #json} wrote. */
    static Decoded<SnapshotLine> read(String json) {
        return Members.body(json, SnapshotLine::read);
    }

    private static SnapshotLine read(JsonNode tree) {
        if (tree.has("end")) {
            return new End();
        }
        if (tree.has("snapshot")) {
            JsonNode head = Members.required(tree, "snapshot");
            return new Head(
                    Members.text(head, "cursor"), Members.number(head, "cases"), Members.number(head, "schema"));
        }
        return new Case(
                Members.number(tree, "place"),
                new CaseId(Members.text(tree, "caseId")),
                Members.list(tree, "events", SealedEvent::read));
    }
}
