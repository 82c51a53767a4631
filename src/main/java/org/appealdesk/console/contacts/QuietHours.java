package org.appealdesk.console.contacts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When people are not to be called: a warning, nothing is kept from being done.
 *
 * @param from the first quiet time of day
 * @param until the first time of day that is no longer quiet; before {@code from} when the night lies between
 */
record QuietHours(LocalTime from, LocalTime until) {
    /** From nine in the evening to eight in the morning, where the party is. */
    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    boolean isQuiet(Instant now, ZoneId there) {
        LocalTime time = now.atZone(there).toLocalTime();
        boolean hasBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(until);
        return from.isBefore(until) ? hasBegun && isNotOver : hasBegun || isNotOver;
    }
}
