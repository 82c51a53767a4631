package org.appealdesk.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program without a subcommand: opens the console. */
@Command(name = "appeal-desk", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ConsoleCommand implements Callable<Integer> {
    private final Machine machine;
    private final ConsoleLauncher launcher;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    ConsoleCommand(Machine machine, ConsoleLauncher launcher) {
        this.machine = machine;
        this.launcher = launcher;
    }

    /** Mistakes in the rule profiles are told before there is a window: within JavaFX they would be lost. */
    @Override
    public Integer call() {
        Path assets = Assets.on(machine);
        Library.check(assets);
        return launcher.launch(options.home(machine), assets);
    }

    GlobalOptions options() {
        return options;
    }
}
