package org.appealdesk.console.workday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.text.Language;

/** A usual moment to come back to something. */
public enum Moment {
    HOUR,
    THREE_HOURS,
    TOMORROW,
    TWO_DAYS,
    WEEK;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter YEAR_FIRST = writing("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY_FIRST = writing("dd/MM/uuuu HH:mm");

    /** That moment, in the agent's zone; whole days later means in the morning. */
    public Instant after(Instant now, ZoneId zone) {
        return switch (this) {
            case HOUR -> now.plus(Duration.ofHours(1));
            case THREE_HOURS -> now.plus(Duration.ofHours(3));
            case TOMORROW -> morning(now, zone, 1);
            case TWO_DAYS -> morning(now, zone, 2);
            case WEEK -> morning(now, zone, 7);
        };
    }

    private static Instant morning(Instant now, ZoneId zone, int days) {
        return LocalDate.ofInstant(now, zone)
                .plusDays(days)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    /** As an agent may write it: {@code 2026-11-25 14:30}; in Vietnamese {@code 25/11/2026 14:30}. */
    static String write(Instant at, ZoneId zone, Language language) {
        return (language == Language.VIETNAMESE ? DAY_FIRST : YEAR_FIRST).format(at.atZone(zone));
    }

    /** The moment written in one of these two ways, in the agent's zone; empty when it is none. */
    static Optional<Instant> read(String written, ZoneId zone) {
        for (DateTimeFormatter writing : List.of(YEAR_FIRST, DAY_FIRST)) {
            try {
                return Optional.of(LocalDateTime.parse(written.strip(), writing)
                        .atZone(zone)
                        .toInstant());
            } catch (DateTimeParseException another) {
                // Perhaps it is written the other way.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter writing(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
