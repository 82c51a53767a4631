package org.appealdesk.app.cli;

import java.nio.file.Path;

/** Opens the console's window. */
@FunctionalInterface
public interface ConsoleLauncher {
    /**
     * Returns when the window was closed.
     *
     * @param home the user-data folder; need not exist yet
     * @param assets rule profiles, scenarios and fonts
     * @return the exit code
     */
    int launch(Path home, Path assets);
}
