package org.appealdesk.engine.dossier;

import java.time.Instant;

/** What the platform tells of a message that was sent before (e20). */
public sealed interface MessageReport {

    /** The message's id. */
    String messageId();

    /** When it happened, by the platform's clock. */
    Instant at();

    /** Whether what is written changed by it; where a message has got to changes nothing. */
    default boolean changesWords() {
        return switch (this) {
            case Received _, Seen _, Undelivered _ -> false;
            case Edited _, Deleted _ -> true;
        };
    }

    /** It is on its reader's device. */
    record Received(String messageId, Instant at) implements MessageReport {}

    /** Its reader has had it on the screen. */
    record Seen(String messageId, Instant at) implements MessageReport {}

    /** It did not get to its reader. */
    record Undelivered(String messageId, Instant at, String why) implements MessageReport {}

    /** Whoever wrote it has changed it; what it said before stays in the case. */
    record Edited(String messageId, Instant at, String text) implements MessageReport {}

    /** Whoever wrote it has taken it away from the chat; what it said stays in the case. */
    record Deleted(String messageId, Instant at) implements MessageReport {}
}
