package org.appealdesk.engine.state;

import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.trade.Side;

/** A piece of evidence and who handed it in. */
public record SidedEvidence(Side side, EvidenceFile evidence) {

    /** Whether that is this very evidence, handed in again under whatever name (edge 9). */
    public boolean sameContent(SidedEvidence other) {
        return side == other.side
                && evidence.file().sha256().equals(other.evidence.file().sha256());
    }
}
