package org.appealdesk.engine.command;

import org.appealdesk.engine.trade.CaseId;

/**
 * An action with all that the engine must not find out by itself.
 *
 * @param id made where the command was born; the idempotency key (edge 12)
 */
public record AppealCommand(String id, CaseId caseId, Actor actor, Timing timing, Basis basis, Action action) {
    public AppealCommand {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A command has an id");
        }
    }
}
