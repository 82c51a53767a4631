package org.appealdesk.console.shell;

import java.util.function.Consumer;
import org.appealdesk.console.fx.Windows;
import org.appealdesk.engine.trade.CaseId;

/**
 * What a window shares with the others.
 *
 * @param news keeps what must not be missed
 * @param opener opens a case named in a toast
 * @param windows opens further ones
 */
record Neighbours(NewsModel news, Consumer<CaseId> opener, Windows windows) {}
