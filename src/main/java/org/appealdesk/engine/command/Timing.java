package org.appealdesk.engine.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a command happened.
 *
 * @param receivedAt by the authority's clock; the only time that decides
 * @param capturedAt by the clock where it was born, shown but never trusted (edge 2); null when it was not recorded
 */
public record Timing(Instant receivedAt, @Nullable Instant capturedAt) {
    public static Timing at(Instant receivedAt) {
        return new Timing(receivedAt, null);
    }
}
