package org.appealdesk.console.evidence;

import java.time.Instant;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.trade.Side;

/**
 * A piece of evidence in the list.
 *
 * @param at when it was handed in
 * @param isFirstOfSide whether the list's heading of its side stands before it
 */
public record EvidenceItem(Side side, EvidenceFile evidence, Instant at, boolean isFirstOfSide) {
    public String id() {
        return evidence.id();
    }
}
