package org.appealdesk.evidence.check;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days with their time in a text, as banks in Vietnam and programs write them; the day before the month. */
final class Moments {

    private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?";
    private static final String DAY = "(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})";
    private static final String YEAR_FIRST = "(?<year>\\d{4})[/-](?<month>\\d{1,2})[/-](?<day>\\d{1,2})";
    private static final String BETWEEN = "[ ,T\\u00a0–-]{1,3}";
    private static final List<Pattern> FORMS = Stream.of(
                    TIME + BETWEEN + DAY, DAY + BETWEEN + TIME, YEAR_FIRST + BETWEEN + TIME)
            .map(form -> Pattern.compile("(?<!\\d)" + form + "(?!\\d)"))
            .toList();

    private Moments() {}

    static List<LocalDateTime> of(String text) {
        return FORMS.stream()
                .flatMap(form -> form.matcher(text).results())
                .map(Moments::moment)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<LocalDateTime> moment(MatchResult found) {
        String second = found.group("second");
        try {
            return Optional.of(LocalDateTime.of(
                    number(found.group("year")),
                    number(found.group("month")),
                    number(found.group("day")),
                    number(found.group("hour")),
                    number(found.group("minute")),
                    second == null ? 0 : number(second)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
