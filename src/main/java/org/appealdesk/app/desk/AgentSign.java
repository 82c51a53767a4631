package org.appealdesk.app.desk;

import java.util.Locale;

/** The short sign by which an agent is known in cases, such as {@code LT} for Linh Tran. */
final class AgentSign {
    /** Who has not given a name yet. */
    private static final String NOBODY = "ME";

    private AgentSign() {}

    /** The first letters of the first and the last word of a name. */
    static String of(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return NOBODY;
        }
        int lastWord = stripped.lastIndexOf(' ') + 1;
        String last = lastWord > 0 ? stripped.substring(lastWord, lastWord + 1) : "";
        return (stripped.substring(0, 1) + last).toUpperCase(Locale.ROOT);
    }
}
