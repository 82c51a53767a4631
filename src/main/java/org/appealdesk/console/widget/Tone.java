package org.appealdesk.console.widget;

import java.util.Locale;

/** What kind of news a pill brings. A tone is never the only sign: the words say it too. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARN,
    BAD,
    BUYER,
    SELLER;

    String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
