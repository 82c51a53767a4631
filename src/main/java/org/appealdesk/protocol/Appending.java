package org.appealdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;

/**
 * A command and what it caused, checked and put into text by the thread that brings it, so that a log's writer only
 * writes.
 *
 * @param fingerprint SHA-256 of the command's canonical JSON without the time it was received
 * @param bodies canonical JSON of the events
 */
public record Appending(AppealCommand command, String fingerprint, List<RecordedEvent> events, List<String> bodies) {

    public Appending {
        events = List.copyOf(events);
        bodies = List.copyOf(bodies);
        for (int i = 0; i < events.size(); i++) {
            RecordedEvent event = events.get(i);
            if (!event.caseId().equals(command.caseId())
                    || event.version() != events.getFirst().version() + i
                    || !event.cause().commandId().equals(command.id())) {
                throw new IllegalArgumentException(
                        "Not the events of command " + command.id() + ", in order: " + events);
            }
        }
    }

    /** @throws IllegalArgumentException when these are not the events of the command, in order */
    public static Appending of(AppealCommand command, List<RecordedEvent> events) {
        return new Appending(
                command,
                fingerprint(command),
                events,
                events.stream().map(EventJson::write).toList());
    }

    /** The same command received once more is the same command: the time it was received is left out (edge 12). */
    public static String fingerprint(AppealCommand command) {
        AppealCommand sent = new AppealCommand(
                command.id(),
                command.caseId(),
                command.actor(),
                new Timing(Instant.EPOCH, command.timing().capturedAt()),
                command.basis(),
                command.action());
        return HashChain.fingerprint(CommandJson.write(sent));
    }

    /** Whether these events follow on that version of the case. */
    public boolean follows(long version) {
        return events.isEmpty() || events.getFirst().version() == version + 1;
    }
}
