package org.appealdesk.protocol.http;

import java.time.Instant;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /v1/absences}: who will be away, and who stands in.
 *
 * @param person id of who will be away
 * @param substitute id of who stands in
 * @param until the first instant after it
 * @param note read by everybody at the desk; may be empty
 */
public record AbsenceBody(String person, String substitute, Instant from, Instant until, String note) {

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<AbsenceBody> read(String json) {
        return Members.body(json, AbsenceBody::read);
    }

    static AbsenceBody read(JsonNode tree) {
        return new AbsenceBody(
                word(tree, "person"),
                word(tree, "substitute"),
                Members.instant(tree, "from"),
                Members.instant(tree, "until"),
                text(tree, "note"));
    }

    private static String word(JsonNode tree, String member) {
        String word = text(tree, member);
        if (word.isBlank()) {
            throw new IllegalArgumentException("“" + member + "” is blank");
        }
        return word;
    }

    /** No database takes the character U+0000. */
    private static String text(JsonNode tree, String member) {
        String text = Members.text(tree, member);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("“" + member + "” has the character U+0000");
        }
        return text;
    }
}
