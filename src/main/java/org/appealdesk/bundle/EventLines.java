package org.appealdesk.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.HashChain;

/** {@code events.ndjson}: each event's canonical text and its hash, one JSON object a line. */
final class EventLines {
    private static final Pattern LINE = Pattern.compile("\\{\"event\":(.*),\"hash\":\"([0-9a-f]{64})\"\\}");

    private EventLines() {}

    /** The events of one case, sealed from the first on. */
    static List<HashChain.Link> seal(List<RecordedEvent> events) {
        var links = new ArrayList<HashChain.Link>();
        String hash = HashChain.START;
        for (RecordedEvent event : events) {
            String canonical = EventJson.write(event);
            hash = HashChain.next(hash, canonical);
            links.add(new HashChain.Link(canonical, hash));
        }
        return List.copyOf(links);
    }

    static String write(List<HashChain.Link> links) {
        return links.stream()
                .map(link -> "{\"event\":" + link.canonical() + ",\"hash\":\"" + link.hash() + "\"}\n")
                .collect(Collectors.joining());
    }

    /** Empty when the line is none that was written here. */
    static Optional<HashChain.Link> read(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() ? Optional.of(new HashChain.Link(parts.group(1), parts.group(2))) : Optional.empty();
    }
}
