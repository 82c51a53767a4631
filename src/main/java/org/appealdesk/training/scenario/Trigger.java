package org.appealdesk.training.scenario;

import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a step waits for. Scripts see only what was recorded: they react to events, whoever caused them.
 *
 * @param side whom it must be about; null for anybody
 * @param kind a kind of evidence it must speak of; null for any
 */
public record Trigger(
        Happening happening, @Nullable Side side, @Nullable EvidenceKind kind) {
    public boolean matches(RecordedEvent event) {
        Occurrence occurrence = Occurrence.of(event);
        return occurrence != null
                && occurrence.happening() == happening
                && (side == null || side == occurrence.side())
                && (kind == null || occurrence.kinds().contains(kind));
    }
}
