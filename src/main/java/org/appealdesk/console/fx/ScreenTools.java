package org.appealdesk.console.fx;

import org.appealdesk.console.text.Texts;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.check.KnownFiles;

/**
 * What every view of a window is built with.
 *
 * @param texts words and formats
 * @param ticker the authority's time
 * @param tasks background work
 * @param dialogs what only a desktop can do
 * @param sheets forms over the window
 * @param notifier short news
 * @param actions what can be done in the window
 * @param windows further windows, for a second screen
 * @param decoder looks into strangers' files
 * @param known what is recognised of the evidence of all cases
 */
public record ScreenTools(
        Texts texts,
        Ticker ticker,
        Tasks tasks,
        Dialogs dialogs,
        Sheets sheets,
        Notifier notifier,
        Actions actions,
        Windows windows,
        SafeDecoder decoder,
        KnownFiles known) {}
