package org.appealdesk.app;

import java.time.Duration;
import org.appealdesk.app.cli.CommandLineProgram;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.cli.Terminal;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.smoke.Smoke;

/** Entry point of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var smoke = new Smoke(ConsoleApp::open, Duration.ofSeconds(60));
        var windows = new Windows(ConsoleApp::launch, smoke::run, new FollowingConsole());
        var end = new ProcessEnd();
        var program = new CommandLineProgram(Machine.current(), Terminal.current(), windows, end);
        // The JavaFX toolkit leaves threads behind that would keep a finished program alive.
        end.exit(program.run(args));
    }
}
