package org.appealdesk.app.cli;

import java.nio.file.Path;
import org.appealdesk.app.machine.DataHome;
import org.appealdesk.app.machine.Machine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command takes. */
final class GlobalOptions {
    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "option.home", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--debug", descriptionKey = "option.debug", scope = ScopeType.INHERIT)
    private boolean debug;

    /** Where data lives: as told, or where the platform wants it. Absolute; need not exist yet. */
    Path home(Machine machine) {
        return home == null ? DataHome.on(machine) : home.toAbsolutePath().normalize();
    }

    /** Whether an unexpected failure is to be told with its stack trace. */
    boolean debug() {
        return debug;
    }
}
