package org.appealdesk.protocol.http;

import java.util.List;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.JsonNode;

/** Who looks at what: leases that expire, never part of a case. */
public final class Presence {

    private Presence() {}

    /**
     * The body of {@code PUT /v1/presence}: takes the place of what the same device said before.
     *
     * @param device tells several devices of one person apart; 1 to 100 characters
     * @param looking cases on its screens now
     */
    public record Looking(String device, List<CaseId> looking) {
        public Looking {
            looking = List.copyOf(looking);
            if (device.isBlank() || device.length() > 100) {
                throw new IllegalArgumentException("“device” has 1 to 100 characters");
            }
        }

        public String json() {
            return Json.MAPPER.writeValueAsString(this);
        }

        /** Reads what {@link #json} wrote. */
        public static Decoded<Looking> read(String json) {
            return Members.body(
                    json,
                    tree -> new Looking(Members.text(tree, "device"), Members.list(tree, "looking", Looking::caseId)));
        }

        private static CaseId caseId(JsonNode id) {
            if (!id.isString()) {
                throw new IllegalArgumentException("“looking” is a list of texts");
            }
            return new CaseId(id.stringValue());
        }
    }

    /**
     * The data of an event {@code presence}: who looks at a case now.
     *
     * @param people all of them; empty when nobody does any more
     */
    public record At(CaseId caseId, List<Viewer> people) {
        public At {
            people = List.copyOf(people);
        }

        public String json() {
            return Json.MAPPER.writeValueAsString(this);
        }

        /** Reads what {@link #json} wrote. */
        public static Decoded<At> read(String json) {
            return Members.body(
                    json,
                    tree -> new At(
                            new CaseId(Members.text(tree, "caseId")),
                            Members.list(
                                    tree,
                                    "people",
                                    one -> new Viewer(Members.text(one, "id"), Members.text(one, "name")))));
        }
    }

    /** Somebody who looks. */
    public record Viewer(String id, String name) {}
}
