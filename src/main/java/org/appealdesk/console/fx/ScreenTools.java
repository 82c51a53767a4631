package org.appealdesk.console.fx;

import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.SafeDecoder;

/**
 * What every view of a window is built with.
 *
 * @param texts words and formats
 * @param ticker the authority's time
 * @param tasks background work
 * @param dialogs what only a desktop can do
 * @param room forms over the window, and further windows
 * @param notifier short news
 * @param actions what can be done in the window
 * @param files looks into strangers' files
 */
public record ScreenTools(
        Texts texts,
        Ticker ticker,
        Tasks tasks,
        Dialogs dialogs,
        Room room,
        Notifier notifier,
        Actions actions,
        Files files) {

    /** Forms over the window. */
    public Sheets sheets() {
        return room.sheets();
    }

    /** Shows a case: where it is open already, else in a new tab. */
    public void open(CaseId id) {
        room.cases().accept(id);
    }

    /** Looks into strangers' files. */
    public SafeDecoder decoder() {
        return files.decoder();
    }

    /** Further windows, for a second screen. */
    public Windows windows() {
        return room.windows();
    }
}
