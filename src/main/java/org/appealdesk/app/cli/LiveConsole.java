package org.appealdesk.app.cli;

import java.nio.file.Path;

/** Opens a console that follows a live backend. */
@FunctionalInterface
public interface LiveConsole {

    /**
     * How to sign in.
     *
     * @param address of the backend
     * @param tokenFile has the person's token and nothing else
     */
    record SignIn(String address, String person, Path tokenFile) {}

    /**
     * Returns when the window was closed.
     *
     * @param home where the console keeps its data
     * @param assets rule profiles, scenarios and fonts
     * @return false at once when no console can be opened
     */
    boolean follow(SignIn signIn, Path home, Path assets);

    /** There is none. */
    static LiveConsole none() {
        return (_, _, _) -> false;
    }
}
