package org.appealdesk.console.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.console.text.Folding;
import org.appealdesk.console.text.Formats;

/** The zones an agent can choose from, found by a few letters. Immutable. */
final class Zones {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

    /** Old names, and zones of no place. */
    private static final List<String> UNWANTED = List.of("Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Mexico/");

    private final Formats formats;
    private final ZoneId system;
    private final List<ZoneId> all;

    /** @param system the computer's zone */
    Zones(Formats formats, ZoneId system) {
        this.formats = formats;
        this.system = system;
        this.all = Stream.concat(
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/"))
                                .filter(id -> UNWANTED.stream().noneMatch(id::startsWith))
                                .map(ZoneId::of),
                        Stream.of(ZoneId.of("UTC")))
                .sorted(Comparator.comparing(Zones::name))
                .toList();
    }

    /**
     * A zone to choose.
     *
     * @param choice what is kept when it is chosen; empty for the computer's own
     */
    record Line(Optional<ZoneId> choice, ZoneId zone) {}

    /** The zones that fit; the computer's own comes first, whatever was typed. */
    List<Line> find(String typed, Instant at) {
        String folded = Folding.fold(typed);
        return Stream.concat(
                        Stream.of(new Line(Optional.empty(), system)),
                        all.stream()
                                .filter(zone ->
                                        Folding.matches(Folding.fold(zone.getId() + " " + about(zone, at)), folded))
                                .map(zone -> new Line(Optional.of(zone), zone)))
                .toList();
    }

    /** A zone as people say it: {@code Asia/Ho Chi Minh}. */
    static String name(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    /** The time there and how far it is from UTC: {@code 14:03:22 ICT, UTC+07:00}. */
    String about(ZoneId zone, Instant at) {
        return formats.timeIn(at, zone) + ", " + OFFSET.format(at.atZone(zone));
    }
}
