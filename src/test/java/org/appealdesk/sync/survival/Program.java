package org.appealdesk.sync.survival;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Java program of this project in a process of its own, to be killed. Whoever ends without closing it ends it too. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Thread reader;

    private Program(Process process, Consumer<String> lines) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(() -> read(process.inputReader(), lines));
    }

    /**
     * Starts it.
     *
     * @param log takes what it says on standard error
     * @param lines is told each line of its standard output
     */
    static Program start(Start start, Path log, Consumer<String> lines) throws IOException {
        return new Program(start.builder(log).start(), lines);
    }

    /** The same of one whose standard output goes to the log too. */
    static Program start(Start start, Path log) throws IOException {
        return new Program(
                start.builder(log)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start(),
                _ -> {});
    }

    /** What is started. */
    record Start(Class<?> main, Map<String, String> environment, List<String> arguments) {

        private ProcessBuilder builder(Path log) {
            var builder = new ProcessBuilder(command()).redirectError(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder;
        }

        private List<String> command() {
            Stream<String> java = Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx192m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    main.getName());
            return Stream.concat(java, arguments.stream()).toList();
        }
    }

    private static void read(BufferedReader out, Consumer<String> lines) {
        try (out) {
            String line = out.readLine();
            while (line != null) {
                lines.accept(line);
                line = out.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Says a line to its standard input. */
    void tell(String line) throws IOException {
        BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
        in.write(line + "\n");
        in.flush();
    }

    /** Ends it at once, as kill -9 does, and has heard all that it said before. */
    void kill() throws InterruptedException {
        // Not process.destroyForcibly(): that throws away what is in the pipe.
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended by itself, and has heard all that it said. @return its exit code */
    int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
