package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
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
     */
    public record Windows(ConsoleLauncher console, ConsoleLauncher smoke) {}

    /**
     * @param locale of the user; decides the language of what is printed
     * @param windows what opens windows
     */
    public CommandLineProgram(Machine machine, Locale locale, Windows windows, PrintWriter out, PrintWriter err) {
        CliText text = CliText.of(locale);
        var root = new ConsoleCommand(machine, windows.console());
        var failures = new Failures(text, root.options());
        commandLine = new CommandLine(root)
                .addSubcommand(new DoctorCommand(machine, text, root.options()))
                .addSubcommand(new SmokeCommand(machine, root.options(), windows.smoke()))
                .setResourceBundle(text.bundle())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setOut(out)
                .setErr(err);
    }

    /** Runs one command to its end and gives one of {@link ExitCode}. */
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }
}
