package org.appealdesk.casework.live;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.HashChain;

/** Events as a feed brings them. */
public final class Feeds {
    private Feeds() {}

    /** All of one case, from the first on. */
    public static List<FedEvent> of(List<RecordedEvent> events) {
        List<FedEvent> fed = new ArrayList<>();
        String hash = HashChain.START;
        for (RecordedEvent event : events) {
            String body = EventJson.write(event);
            hash = HashChain.next(hash, body);
            fed.add(new FedEvent(event.caseId(), event.version(), event.cause().commandId(), body, hash, false));
        }
        return fed;
    }
}
