package org.appealdesk.casework;

import org.appealdesk.engine.trade.CaseId;

/**
 * A case of which not even an appeal can be read, so that there is nothing to show of it but this. It is stored as it
 * was, and nobody can act on it here.
 *
 * @param why what cannot be read, and whether an update is needed
 */
public record UnreadableCase(CaseId id, String why) {}
