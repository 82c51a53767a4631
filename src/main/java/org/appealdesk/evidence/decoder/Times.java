package org.appealdesk.evidence.decoder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as files write them. What cannot be read, or lies where no file can come from, is none. */
final class Times {
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** As telephones write it into films: an offset without a colon. */
    private static final DateTimeFormatter SHORT_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

    /** Films count from 1904, and leave zero where they know nothing. */
    private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    static Optional<LocalDateTime> exif(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), EXIF));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** @param offset such as {@code +07:00}; null when it is not said */
    static Optional<Instant> at(LocalDateTime time, @Nullable String offset) {
        if (offset == null) {
            return Optional.empty();
        }
        try {
            return within(time.toInstant(ZoneOffset.of(offset.strip())));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** Only what names its zone. */
    static Optional<Instant> iso(@Nullable String text) {
        return iso(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).or(() -> iso(text, SHORT_OFFSET));
    }

    private static Optional<Instant> iso(@Nullable String text, DateTimeFormatter format) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return within(OffsetDateTime.parse(text.strip(), format).toInstant());
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    static Optional<Instant> of(@Nullable Date date) {
        return date == null ? Optional.empty() : within(date.toInstant());
    }

    static Optional<Instant> within(Instant time) {
        return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    }
}
