package org.appealdesk.console.fx;

/**
 * Where more can be shown than a view has place for.
 *
 * @param sheets forms over the window
 * @param windows further windows, for a second screen
 */
public record Room(Sheets sheets, Windows windows) {}
