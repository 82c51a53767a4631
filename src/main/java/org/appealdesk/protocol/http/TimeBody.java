package org.appealdesk.protocol.http;

import java.time.Instant;
import org.appealdesk.protocol.Json;

/**
 * The answer to {@code GET /v1/time}.
 *
 * @param serverTime by the authority's clock
 */
public record TimeBody(Instant serverTime) {

    public String json() {
        return Json.canonical(this);
    }
}
