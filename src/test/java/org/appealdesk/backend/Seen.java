package org.appealdesk.backend;

import java.util.List;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.Masking;

/** A case's events as somebody reads them. */
public final class Seen {

    private Seen() {}

    /** By who does not own the case. */
    public static List<Decoded<RecordedEvent>> byOthers(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> EventJson.read(Masking.mask(EventJson.write(event))))
                .toList();
    }
}
