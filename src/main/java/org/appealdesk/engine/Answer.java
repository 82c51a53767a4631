package org.appealdesk.engine;

import java.util.List;
import org.appealdesk.engine.event.RecordedEvent;

/** What the engine says to a command. */
public sealed interface Answer {

    /** @param events what happened, in order; empty when the command was already done (edge 9, edge 12) */
    record Accepted(List<RecordedEvent> events) implements Answer {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing happened. */
    record Refused(Rejection rejection) implements Answer {}
}
