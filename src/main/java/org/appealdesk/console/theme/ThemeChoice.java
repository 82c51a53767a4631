package org.appealdesk.console.theme;

/** What the agent wants the console to look like. */
public enum ThemeChoice {
    /** As the desktop does, also when it changes. */
    SYSTEM,
    LIGHT,
    DARK
}
