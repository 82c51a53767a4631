package org.appealdesk.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.sqlite.JDBC;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** A program of its own that uses a store, to be killed. With only the jars it needs, so that it is there quickly. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /** @param scratch takes what the SQLite driver unpacks, which a kill leaves behind */
    static Child start(Path scratch, Class<?> main, Path home, String... arguments) throws IOException {
        return start(List.of(), scratch, main, home, arguments);
    }

    /** @param wrapper a command that runs the one given as its last arguments */
    static Child start(List<String> wrapper, Path scratch, Class<?> main, Path home, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + scratch,
                "-Dslf4j.internal.verbosity=ERROR",
                "-classpath",
                classPath(main),
                main.getName(),
                home.toString()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static String classPath(Class<?> main) {
        return Stream.of(
                        main,
                        Store.class,
                        JsonMapper.class,
                        JsonParser.class,
                        JsonProperty.class,
                        JDBC.class,
                        Logger.class,
                        NullMarked.class)
                .map(Child::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The next line it prints, or null when it ended. */
    @Nullable String line() throws IOException {
        return out.readLine();
    }

    /** Ends it at once, as kill -9 does, and waits until it is gone. What it printed before can still be read. */
    void kill() throws InterruptedException {
        // Not process.destroyForcibly(): that throws away what is in the pipe.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
