package org.appealdesk.casework.day;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.people.Trait;
import org.appealdesk.casework.people.TraitKind;
import org.appealdesk.engine.trade.CaseId;

/**
 * How the plans are written as papers: a line a value, and the agent's own words at the end, where they may have lines of
 * their own. Stateless.
 */
final class PaperLines {

    private PaperLines() {}

    static String write(Reminder reminder) {
        return lines(reminder.caseId().value(), reminder.due().toString(), reminder.reason());
    }

    /** Empty when it is none, such as one of a later version. */
    static Optional<Reminder> reminder(String id, String text) {
        List<String> parts = parts(text, 3);
        return read(() -> new Reminder(id, new CaseId(parts.get(0)), Instant.parse(parts.get(1)), parts.get(2)));
    }

    static String write(Snooze snooze) {
        return lines(snooze.until().toString(), Long.toString(snooze.version()));
    }

    /** Empty when it is none, such as one of a later version. */
    static Optional<Snooze> snooze(String caseId, String text) {
        List<String> parts = parts(text, 2);
        return read(() -> new Snooze(new CaseId(caseId), Instant.parse(parts.get(0)), Long.parseLong(parts.get(1))));
    }

    static String write(WatchedPerson person) {
        String traits = person.traits().stream()
                .map(trait -> trait.kind() + " " + trait.plain())
                .sorted()
                .collect(Collectors.joining("\t"));
        return lines(person.since().toString(), traits, oneLine(person.shown()), person.memo());
    }

    /** Empty when it is none, such as one of a later version. */
    static Optional<WatchedPerson> person(String id, String text) {
        List<String> parts = parts(text, 4);
        return read(() ->
                new WatchedPerson(id, parts.get(2), traits(parts.get(1)), parts.get(3), Instant.parse(parts.get(0))));
    }

    private static Set<Trait> traits(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(trait -> trait.split(" ", 2))
                .map(pair -> new Trait(TraitKind.valueOf(pair[0]), pair[1]))
                .collect(Collectors.toSet());
    }

    private static String lines(String... values) {
        return String.join("\n", values);
    }

    private static String oneLine(String words) {
        return words.replace('\n', ' ');
    }

    private static List<String> parts(String text, int count) {
        return List.of(text.split("\n", count));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
