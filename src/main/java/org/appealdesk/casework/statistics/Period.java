package org.appealdesk.casework.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole days of a zone, both ends included.
 *
 * @param first never after {@code last}
 * @param last at most {@link #LONGEST} days on
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone) {
    /** Days, both ends included. */
    public static final int LONGEST = 366;

    /** With more days than this the course is told by weeks. */
    private static final int DAILY = 35;

    public Period {
        if (!isPossible(first, last)) {
            throw new IllegalArgumentException("A period has 1 to " + LONGEST + " days, not " + first + " to " + last);
        }
    }

    /** So many days, of which the last one is that of {@code now}. */
    public static Period days(int count, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Period(today.minusDays(count - 1L), today, zone);
    }

    /** Whether these are the days of a period. */
    public static boolean isPossible(LocalDate first, LocalDate last) {
        return !first.isAfter(last) && ChronoUnit.DAYS.between(first, last) < LONGEST;
    }

    /** Its first instant. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How its course is told. */
    public enum Grain {
        HOUR,
        DAY,
        /** From Monday on; the first and the last one may be cut by the period. */
        WEEK
    }

    public Grain grain() {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days == 1) {
            return Grain.HOUR;
        }
        return days <= DAILY ? Grain.DAY : Grain.WEEK;
    }

    /** The first instants of its parts, ascending, and the first instant after it at the end. */
    List<Instant> bounds() {
        List<Instant> bounds = new ArrayList<>();
        Grain grain = grain();
        ZonedDateTime at = first.atStartOfDay(zone);
        Instant end = to();
        while (at.toInstant().isBefore(end)) {
            bounds.add(at.toInstant());
            at = next(at, grain);
        }
        bounds.add(end);
        return bounds;
    }

    private ZonedDateTime next(ZonedDateTime at, Grain grain) {
        return switch (grain) {
            case HOUR -> at.plusHours(1);
            case DAY -> at.toLocalDate().plusDays(1).atStartOfDay(zone);
            case WEEK ->
                at.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(zone);
        };
    }
}
