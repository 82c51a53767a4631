package org.appealdesk.protocol.http;

import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;

/**
 * The body of {@code POST /v1/cases/{id}/caller-checks}.
 *
 * @param side the party that was called
 * @param code as the party typed it; 1 to 40 characters
 */
public record CallerCheckBody(Side side, String code) {

    private static final int LONGEST = 40;

    public CallerCheckBody {
        if (code.isBlank() || code.length() > LONGEST) {
            throw new IllegalArgumentException("“code” has 1 to " + LONGEST + " characters");
        }
    }

    public String json() {
        return Json.canonical(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<CallerCheckBody> read(String json) {
        return Members.body(
                json,
                tree -> new CallerCheckBody(Side.valueOf(Members.text(tree, "side")), Members.text(tree, "code")));
    }
}
