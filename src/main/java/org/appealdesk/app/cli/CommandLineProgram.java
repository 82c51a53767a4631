package org.appealdesk.app.cli;

import org.appealdesk.app.machine.Machine;
import picocli.CommandLine;

/** The program as a function from arguments to output and exit code. Nothing here ends the process. */
public final class CommandLineProgram {
    private final CommandLine commandLine;

    /**
     * Everything that needs a display.
     *
     * @param console the console
     * @param smoke the console and some controls, closed again at once
     * @param live a console that follows a backend
     */
    public record Windows(ConsoleLauncher console, ConsoleLauncher smoke, LiveConsole live) {

        /** Without a console that follows a backend. */
        public Windows(ConsoleLauncher console, ConsoleLauncher smoke) {
            this(console, smoke, LiveConsole.none());
        }
    }

    /**
     * @param windows what opens windows
     * @param stop ends a command that runs on and on
     */
    public CommandLineProgram(Machine machine, Terminal terminal, Windows windows, StopSignal stop) {
        CliText text = CliText.of(terminal);
        var root = new ConsoleCommand(machine, windows.console());
        var failures = new Failures(text, root.options());
        commandLine = new CommandLine(root)
                .addSubcommand(new PlayCommand(machine, text))
                .addSubcommand(new LintCommand(machine, text))
                .addSubcommand(new InspectCommand(text))
                .addSubcommand(new ExportCommand(machine, root.options(), text))
                .addSubcommand(new VerifyCommand(text))
                .addSubcommand(new DoctorCommand(machine, text, root.options()))
                .addSubcommand(BackendCommand.with(new BackendPlace(machine, root.options()), text, stop))
                .addSubcommand(new SimulateCommand(machine, text, stop))
                .addSubcommand(new DemoCommand(machine, root.options(), text, stop, windows.live()))
                .addSubcommand(new SmokeCommand(machine, root.options(), windows.smoke()))
                .setResourceBundle(text.bundle())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setOut(terminal.out())
                .setErr(terminal.err());
    }

    /** Runs one command to its end and gives one of {@link ExitCode}. */
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }
}
