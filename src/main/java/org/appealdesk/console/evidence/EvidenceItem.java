package org.appealdesk.console.evidence;

import java.time.Instant;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.trade.Side;

/**
 * A piece of evidence in the list.
 *
 * @param at when it was handed in
 * @param isPending whether the authority has yet to confirm it, or its bytes to arrive
 * @param copyOf the id of the piece it is a redacted copy of; empty for what a party handed in
 * @param isFirstOfSide whether the list's heading of its side stands before it
 */
public record EvidenceItem(
        Side side, EvidenceFile evidence, Instant at, boolean isPending, String copyOf, boolean isFirstOfSide) {
    /** Whether support made it, from a piece that a party handed in. */
    public boolean isCopy() {
        return !copyOf.isEmpty();
    }

    public String id() {
        return evidence.id();
    }
}
