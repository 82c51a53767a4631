package org.appealdesk.backend.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The header with the database's time: {@code Server-Time: 2026-11-27T01:02:03.456Z}. */
final class ServerTime {

    static final String HEADER = "Server-Time";

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private ServerTime() {}

    static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
