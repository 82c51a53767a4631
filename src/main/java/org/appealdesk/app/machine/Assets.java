package org.appealdesk.app.machine;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of rule profiles, scenarios and fonts that the program brings along. */
public final class Assets {
    /** Set by the launchers of an installed program. */
    public static final String PROPERTY = "appealdesk.assets";

    private Assets() {}

    /**
     * The folder the launcher named, or else {@code assets} in the working folder, as in a source tree.
     *
     * @throws EnvironmentException when there is no such folder, or it has no rule profiles
     */
    public static Path on(Machine machine) {
        Path folder = machine.property(PROPERTY)
                .map(Path::of)
                .orElse(machine.workingFolder().resolve("assets"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(folder.resolve("rules"))) {
            throw new EnvironmentException("environment.assets", folder);
        }
        return folder;
    }
}
