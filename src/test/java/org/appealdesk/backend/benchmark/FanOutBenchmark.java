package org.appealdesk.backend.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.backend.benchmark.FanOutNode.Memory;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.database.TestPostgres;

/**
 * 10,000 consoles that listen at one node: what memory that takes there, and how long it takes until all have heard of
 * one piece of news; beside the same with 100 consoles. Node and consoles are processes of their own, which need as many
 * open files: {@code ulimit -Hn}.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.appealdesk.backend.benchmark.FanOutBenchmark</pre>
 */
public final class FanOutBenchmark {
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 20;
    private static final double MEGABYTE = 1e6;

    private FanOutBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "benchmark");
        try (var server = EmbeddedPostgres.start(home, TestPostgres.programs(), Map.of())) {
            DatabaseAddress address = server.database("benchmark");
            Schema.migrate(address);
            String caseNumber = BenchedNode.cases(address, 1).getFirst().value();
            String token = BenchedNode.token(address);
            try (var node = new Child(FanOutNode.class, List.of(address.url(), address.user(), address.password()))) {
                String at = node.line();
                listen(node, at, List.of(token, caseNumber), FEW);
                listen(node, at, List.of(token, caseNumber), MANY);
            }
        }
    }

    private static void listen(Child node, String at, List<String> who, int count) throws IOException {
        Memory before = Memory.of(node.ask());
        List<String> arguments = new ArrayList<>(List.of(at));
        arguments.addAll(who);
        arguments.addAll(List.of(String.valueOf(count), String.valueOf(ROUNDS)));
        try (var consoles = new Child(FanOutConsoles.class, arguments)) {
            consoles.line();
            Memory idle = Memory.of(node.ask());
            String lags = consoles.ask();
            Memory after = Memory.of(node.ask());
            System.out.println(String.format(
                    Locale.ROOT,
                    "%,d consoles listen: heap +%.1f MB, resident +%.1f MB; after %d times news +%.1f MB and +%.1f MB;"
                            + " news to all: %s",
                    count,
                    (idle.heap() - before.heap()) / MEGABYTE,
                    (idle.resident() - before.resident()) / MEGABYTE,
                    ROUNDS,
                    (after.heap() - before.heap()) / MEGABYTE,
                    (after.resident() - before.resident()) / MEGABYTE,
                    lags));
        }
    }

    /** A program of its own that answers lines, with as many open files as the machine lets it have. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final BufferedWriter in;

        Child(Class<?> main, List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n $(ulimit -Hn); exec \"$@\"", "sh"));
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    main.getName()));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.inputReader();
            in = process.outputWriter();
        }

        String line() throws IOException {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("It ended");
            }
            return line;
        }

        String ask() throws IOException {
            in.write("\n");
            in.flush();
            return line();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
