package org.appealdesk.protocol.http;

import org.appealdesk.protocol.Json;

/**
 * The answer to {@code POST /v1/cases/{id}/caller-checks}: nothing but what the party is told.
 *
 * @param verdict {@code REAL}, {@code EXPIRED} or {@code NOT_REAL}
 */
public record CallerCheckAnswer(String verdict) {

    public String json() {
        return Json.canonical(this);
    }
}
