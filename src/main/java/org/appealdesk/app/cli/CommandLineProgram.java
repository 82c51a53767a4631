package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.appealdesk.app.machine.Machine;
import picocli.CommandLine;

/** The program as a function from arguments to output and exit code. Nothing here ends the process. */
public final class CommandLineProgram {
    private final CommandLine commandLine;

    /**
     * @param locale of the user; decides the language of what is printed
     * @param console opens the window
     */
    public CommandLineProgram(
            Machine machine, Locale locale, ConsoleLauncher console, PrintWriter out, PrintWriter err) {
        CliText text = CliText.of(locale);
        var root = new ConsoleCommand(machine, console);
        var failures = new Failures(text, root.options());
        commandLine = new CommandLine(root)
                .addSubcommand(new DoctorCommand(machine, text, root.options()))
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
