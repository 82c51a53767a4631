package org.appealdesk.console.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A time of day as agents type it: {@code 14:20}, {@code 9h05}, {@code 9.05}. */
public final class TypedTime {
    private TypedTime() {}

    /**
     * The next time it is that late, today or else tomorrow; empty when it is no time of day.
     *
     * @param zone in which it is meant
     */
    public static Optional<Instant> next(String typed, Instant now, ZoneId zone) {
        String time = typed.strip();
        if (!time.matches("\\d{1,2}[:hH.]\\d{2}")) {
            return Optional.empty();
        }
        try {
            String[] parts = time.split("[:hH.]", 2);
            return Optional.of(next(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), now, zone));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Instant next(LocalTime time, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.with(time);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }
}
