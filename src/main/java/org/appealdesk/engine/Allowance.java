package org.appealdesk.engine;

import org.appealdesk.engine.command.ActionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether an action is possible now.
 *
 * @param whyNot null when it is
 */
public record Allowance(ActionKind action, @Nullable Rejection whyNot) {
    public boolean allowed() {
        return whyNot == null;
    }
}
