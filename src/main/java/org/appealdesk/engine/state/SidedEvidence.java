package org.appealdesk.engine.state;

import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.trade.Side;

/** A piece of evidence and who handed it in. */
public record SidedEvidence(Side side, EvidenceFile evidence) {}
