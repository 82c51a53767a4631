package org.appealdesk.protocol.http;

import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;

/**
 * The body of {@code POST /v1/cases/{id}/unmask}.
 *
 * @param reason why phones and accounts must be seen; 1 to 500 characters, kept with who asked
 */
public record UnmaskBody(String reason) {

    private static final int LONGEST = 500;

    public UnmaskBody {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("“reason” has 1 to " + LONGEST + " characters");
        }
    }

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<UnmaskBody> read(String json) {
        return Members.body(json, tree -> new UnmaskBody(Members.text(tree, "reason")));
    }
}
