package org.appealdesk.console.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.casework.statistics.Period;
import org.appealdesk.console.text.Language;

/** Which days are counted. */
enum Days {
    TODAY(1),
    WEEK(7),
    MONTH(30),
    OWN(0);

    private static final DateTimeFormatter ISO = pattern("uuuu-M-d");
    private static final DateTimeFormatter VIETNAMESE = pattern("d/M/uuuu");

    private final int count;

    Days(int count) {
        this.count = count;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The days as of now; those written by hand may be none, or too many. */
    Optional<Period> period(Instant now, ZoneId zone, Optional<LocalDate> first, Optional<LocalDate> last) {
        if (this != OWN) {
            return Optional.of(Period.days(count, now, zone));
        }
        return first.flatMap(
                from -> last.filter(to -> Period.isPossible(from, to)).map(to -> new Period(from, to, zone)));
    }

    /** A day as it is written: {@code 2026-11-24}; in Vietnamese {@code 24/11/2026} too. */
    static Optional<LocalDate> parse(String written, Language language) {
        Stream<DateTimeFormatter> ways = language == Language.VIETNAMESE ? Stream.of(ISO, VIETNAMESE) : Stream.of(ISO);
        List<LocalDate> read =
                ways.flatMap(way -> parse(written.strip(), way).stream()).toList();
        return read.stream().findFirst();
    }

    private static Optional<LocalDate> parse(String written, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(written, way));
        } catch (DateTimeParseException notThatWay) {
            return Optional.empty();
        }
    }
}
