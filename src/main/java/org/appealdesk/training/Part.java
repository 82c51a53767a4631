package org.appealdesk.training;

import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** One party of a case, as a part to play. */
public record Part(CaseId caseId, Side side) {}
