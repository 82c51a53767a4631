package org.appealdesk.app.cli;

import java.util.concurrent.Callable;
import org.appealdesk.backend.feed.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells the database that it was restored from a backup, so that consoles fetch their cases anew. */
@Command(name = "restored", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackendRestoredCommand implements Callable<Integer> {
    private final BackendPlace place;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BackendRestoredCommand(BackendPlace place, CliText text) {
        this.place = place;
        this.text = text;
    }

    @Override
    public Integer call() {
        return BackendWork.onDatabase(place, address -> {
            Installation.restored(address);
            spec.commandLine().getOut().println(text.get("backend.restored"));
            return ExitCode.OK;
        });
    }
}
