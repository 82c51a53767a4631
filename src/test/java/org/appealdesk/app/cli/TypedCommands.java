package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.machine.Machine;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a user types them, in a home of their own, and ended by a signal if they run on. */
abstract class TypedCommands {

    @TempDir
    Path folder = Path.of("");

    final CountDownLatch stop = new CountDownLatch(1);
    Map<String, String> environment = Map.of();
    Locale locale = Locale.ENGLISH;

    record Run(int exit, String out, String err) {}

    final Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    final int run(PrintWriter out, PrintWriter err, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", folder.toString()));
        all.addAll(List.of(arguments));
        var machine = new Machine(
                environment, Map.of("user.dir", Path.of("").toAbsolutePath().toString()));
        var terminal = new Terminal(locale, ZoneOffset.UTC, out, err);
        return new CommandLineProgram(machine, terminal, new Windows((_, _) -> 0, (_, _) -> 0), this::awaitStop)
                .run(all.toArray(String[]::new));
    }

    private void awaitStop() {
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
