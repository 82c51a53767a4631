package org.appealdesk.protocol;

import org.appealdesk.engine.Rejection;
import tools.jackson.core.JacksonException;

/** A refusal by the rules, as it is kept. */
public final class RejectionJson {

    private RejectionJson() {}

    public static String write(Rejection rejection) {
        return Json.canonical(rejection);
    }

    public static Decoded<Rejection> read(String json) {
        try {
            return new Decoded.Known<>(Json.MAPPER.readValue(json, Rejection.class));
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("rejection: " + e.getOriginalMessage());
        }
    }
}
