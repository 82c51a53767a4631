package org.appealdesk.console.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.settings.SettingsModel;

/**
 * What the window is made of.
 *
 * @param work the cases
 * @param seats who sits before it
 * @param settings with words and keys
 * @param ticker the authority's time; whoever made it starts it
 * @param tasks makes the runner of background work, given where unexpected failures go
 * @param outside what other processes do for it
 */
public record ShellParts(
        ShellWork work,
        Seats seats,
        SettingsModel settings,
        Ticker ticker,
        Function<Consumer<? super Throwable>, Tasks> tasks,
        ShellScreens screens,
        ShellFacts facts,
        Outside outside) {

    CaseDesk desk() {
        return work.desk();
    }
}
