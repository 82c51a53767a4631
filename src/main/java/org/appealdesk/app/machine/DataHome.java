package org.appealdesk.app.machine;

import java.nio.file.Path;
import java.util.Optional;

/** The user-data folder that the platform has for this program. */
public final class DataHome {
    private static final String NAME = "Appeal Desk";
    private static final String UNIX_NAME = "appeal-desk";

    private DataHome() {}

    /** Absolute; the folder need not exist yet. */
    public static Path on(Machine machine) {
        Path folder = switch (machine.system()) {
            case LINUX ->
                absolute(machine, "XDG_DATA_HOME")
                        .orElse(machine.userFolder().resolve(".local/share"))
                        .resolve(UNIX_NAME);
            case MAC ->
                machine.userFolder().resolve("Library/Application Support").resolve(NAME);
            case WINDOWS ->
                absolute(machine, "APPDATA")
                        .orElse(machine.userFolder().resolve("AppData/Roaming"))
                        .resolve(NAME);
        };
        return folder.toAbsolutePath().normalize();
    }

    /** The XDG specification has relative paths ignored. */
    private static Optional<Path> absolute(Machine machine, String variable) {
        return machine.variable(variable).map(Path::of).filter(Path::isAbsolute);
    }
}
