package org.appealdesk.protocol.http;

import java.time.Instant;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the backend. Who acts follows from the token that comes with it, and when it was received
 * from the backend's clock.
 *
 * @param id made where the command was born; the idempotency key, for ever (edge 12)
 * @param onBehalf the party for whom the exchange's own systems act; null for whoever acts as himself
 * @param capturedAt by the clock where it was born; shown, never trusted (edge 2)
 */
public record SentCommand(
        String id,
        CaseId caseId,
        @Nullable Side onBehalf,
        @Nullable Instant capturedAt,
        Basis basis,
        Action action) {

    /** The longest id taken; a UUID has 36. */
    public static final int LONGEST_ID = 100;

    public SentCommand {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A command's id has 1 to " + LONGEST_ID + " characters");
        }
        if (hasControls(id) || hasControls(caseId.value())) {
            throw new IllegalArgumentException("The ids of a command and its case have no control characters");
        }
    }

    /** A database keeps no zero character, and logs no line breaks of others. */
    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    /** What the engine decides on. */
    public AppealCommand received(Actor actor, Instant at) {
        return new AppealCommand(id, caseId, actor, new Timing(at, capturedAt), basis, action);
    }
}
