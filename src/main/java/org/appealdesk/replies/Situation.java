package org.appealdesk.replies;

import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply is to be written.
 *
 * @param side who will read it; null for a note, which colleagues read
 */
public record Situation(
        ReasonCode reason, Stage stage, @Nullable Side side) {}
