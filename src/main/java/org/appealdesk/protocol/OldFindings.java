package org.appealdesk.protocol;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rulings whose findings rested on pieces of evidence alone, as a list of ids. */
final class OldFindings {

    private OldFindings() {}

    /** The same for a proposal, which needed a second person for its amount alone. */
    static void turnProposal(ObjectNode fields) {
        turn(fields);
        fields.putArray("why").add("AMOUNT");
    }

    /** Version 1 to 2: what a finding rests on are grounds, of which a whole piece of evidence is one kind. */
    static void turn(ObjectNode fields) {
        for (JsonNode finding :
                List.copyOf(fields.path("ruling").path("findings").values())) {
            if (finding instanceof ObjectNode object && object.get("evidence") instanceof ArrayNode ids) {
                object.remove("evidence");
                ArrayNode grounds = object.putArray("grounds");
                ids.forEach(id -> grounds.addObject()
                        .put("on", "evidence")
                        .putNull("region")
                        .set("evidenceId", id));
            }
        }
    }
}
