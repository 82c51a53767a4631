package org.appealdesk.app.cli;

import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import picocli.CommandLine.Command;

/** For the packaging test only: opens the windows and closes them again. */
@Command(name = "smoke", hidden = true)
final class SmokeCommand implements Callable<Integer> {
    private final Machine machine;
    private final GlobalOptions options;
    private final ConsoleLauncher smoke;

    SmokeCommand(Machine machine, GlobalOptions options, ConsoleLauncher smoke) {
        this.machine = machine;
        this.options = options;
        this.smoke = smoke;
    }

    @Override
    public Integer call() {
        return smoke.launch(options.home(machine), Assets.on(machine));
    }
}
