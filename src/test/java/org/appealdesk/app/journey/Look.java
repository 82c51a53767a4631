package org.appealdesk.app.journey;

import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;

/**
 * How the console is looked at.
 *
 * @param width of the window's content, in pixels
 * @param height of the window's content, in pixels
 */
public record Look(Language language, ThemeChoice theme, int width, int height) {
    /** What the screens were made for. */
    public static final Look USUAL = new Look(Language.ENGLISH, ThemeChoice.LIGHT, 1440, 900);
}
