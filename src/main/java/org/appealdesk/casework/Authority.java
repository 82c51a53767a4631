package org.appealdesk.casework;

import java.time.Instant;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;

/** Whoever decides: the embedded engine in training, the backend for live cases. Safe for several threads. */
public interface Authority {

    /**
     * Decides a command and makes what it causes durable.
     *
     * @throws StorageException when what was decided could not be kept; nothing happened then
     */
    Answer submit(AppealCommand command);

    /** The actor with what is known of him at an instant: for whom he stands in. */
    default Actor known(Actor actor, Instant at) {
        return actor;
    }
}
