package org.appealdesk.console.shell;

/**
 * What the window says of the program it is part of.
 *
 * @param version such as {@code 1.0.0}
 * @param profile the rules new cases are filed under, such as {@code binance-2020 v1}
 * @param place where the authority runs
 * @param home the folder of the data and the settings
 */
public record ShellFacts(String version, String profile, Authority place, String home) {

    /** Who decides. */
    public enum Authority {
        /** The embedded engine, on a simulated clock. */
        TRAINING,
        /** A backend, on its own clock. */
        LIVE
    }
}
