package org.appealdesk.engine.profile;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When people are not to be called: a warning, nothing is kept from being done (t15).
 *
 * @param from the first quiet time of day
 * @param until the first time of day that is no longer quiet; before {@code from} when the night lies between
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** @throws IllegalArgumentException when they begin as they end, which could be the whole day or nothing of it */
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours begin and end at " + from);
        }
    }

    /** Whether it is quiet at a place now. */
    public boolean isQuiet(Instant now, ZoneId there) {
        LocalTime time = now.atZone(there).toLocalTime();
        boolean hasBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(until);
        return from.isBefore(until) ? hasBegun && isNotOver : hasBegun || isNotOver;
    }
}
