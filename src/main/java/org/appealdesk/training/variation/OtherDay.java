package org.appealdesk.training.variation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Moves every date in a text by some days, however it is written in scenarios and their pictures. */
final class OtherDay {
    /** A way to write a date: what it looks like, with the date alone as its first group. */
    private record Way(Pattern pattern, DateTimeFormatter format) {
        static Way of(String pattern, String format) {
            return new Way(Pattern.compile(pattern), DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
        }
    }

    /** Since 2000, as references of transfers have it: year and day of the year. */
    private static final DateTimeFormatter YEAR_AND_DAY =
            new DateTimeFormatterBuilder().appendPattern("uuDDD").toFormatter(Locale.ROOT);

    private static final List<Way> WAYS = List.of(
            Way.of("(?<!\\d)(\\d{2}/\\d{2}/20\\d{2})(?!\\d)", "dd/MM/uuuu"),
            Way.of("(?<!\\d)(20\\d{2}:\\d{2}:\\d{2})(?= )", "uuuu:MM:dd"),
            Way.of("(?<!\\d)(20\\d{2}-\\d{2}-\\d{2})(?!\\d)", "uuuu-MM-dd"),
            Way.of("(?<=-)(20\\d{6})(?=-)", "uuuuMMdd"),
            Way.of("(?<!\\d)(\\d{2} [A-Z][a-z]{2} 20\\d{2})(?!\\d)", "dd MMM uuuu"),
            Way.of("(ngày \\d{2} tháng \\d{2} năm 20\\d{2})", "'ngày' dd 'tháng' MM 'năm' uuuu"),
            new Way(Pattern.compile("(?<=\\bFT)(2\\d{4})(?=\\d)"), YEAR_AND_DAY));

    private final long days;

    OtherDay(long days) {
        this.days = days;
    }

    String in(String text) {
        String moved = text;
        for (Way way : WAYS) {
            moved = way.pattern().matcher(moved).replaceAll(found -> moved(found, way));
        }
        return moved;
    }

    private String moved(MatchResult found, Way way) {
        try {
            return LocalDate.parse(found.group(1), way.format()).plusDays(days).format(way.format());
        } catch (DateTimeException e) {
            // What looks like a date and is none stays.
            return found.group();
        }
    }
}
