package org.appealdesk.app.cli;

import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
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

    @Override
    public Integer call() {
        return launcher.launch(options.home(machine), Assets.on(machine));
    }

    GlobalOptions options() {
        return options;
    }
}
