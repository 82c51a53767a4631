package org.appealdesk.console.fx;

import java.io.IOException;
import java.nio.file.Path;

/** Plays sound and video in a window and process of its own. */
@FunctionalInterface
public interface Player {

    /**
     * Opens the window; returns at once.
     *
     * @param name as it was handed in
     * @throws IOException when it cannot be started
     */
    void play(Path file, String name) throws IOException;
}
