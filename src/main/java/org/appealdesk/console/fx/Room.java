package org.appealdesk.console.fx;

import java.util.function.Consumer;
import org.appealdesk.engine.trade.CaseId;

/**
 * Where more can be shown than a view has place for.
 *
 * @param sheets forms over the window
 * @param windows further windows, for a second screen
 * @param cases opens a case
 */
public record Room(Sheets sheets, Windows windows, Consumer<CaseId> cases) {}
