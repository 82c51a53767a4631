package org.appealdesk.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.appealdesk.casework.survival.ClassPath;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.sqlite.JDBC;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Java command for child programs that use a store: with only the class path they need, so that they are there
 * quickly.
 */
final class ChildJava {

    private static final List<Class<?>> LIBRARIES =
            List.of(JsonMapper.class, JsonParser.class, JsonProperty.class, JDBC.class, Logger.class, NullMarked.class);

    /** Tests and program, unless both were compiled to one place. */
    private static final List<Path> OURS = Stream.of(ChildJava.class, Store.class)
            .map(ClassPath::location)
            .distinct()
            .toList();

    private final List<Path> ours;
    private final String sharing;

    private ChildJava(List<Path> ours, String sharing) {
        this.ours = ours;
        this.sharing = sharing;
    }

    /** For a child or two. */
    static ChildJava plain() {
        return new ChildJava(OURS, "-Xshare:auto");
    }

    /**
     * For hundreds: with an archive of loaded classes, which halves the time of a child. An archive wants jars only, so
     * our classes are put into one.
     */
    static ChildJava archived(Path folder) throws IOException, InterruptedException {
        Path jar = folder.resolve("ours.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path classes : OURS) {
                pack(classes, out);
            }
        }
        Path archive = folder.resolve("classes.jsa");
        var training = new ChildJava(List.of(jar), "-XX:ArchiveClassesAtExit=" + archive);
        new ProcessBuilder(training.command(folder, AppendUntilKilled.class, folder.resolve("trained"), "run", "1"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return new ChildJava(List.of(jar), "-XX:SharedArchiveFile=" + archive);
    }

    /** @param scratch takes what the SQLite driver unpacks, which a kill leaves behind */
    List<String> command(Path scratch, Class<?> main, Path home, String... arguments) {
        String classPath = ClassPath.of(ours, LIBRARIES);
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                sharing,
                // Java tells on standard output what it thinks of the archive.
                "-Xlog:disable",
                "-Xlog:all=off",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + scratch,
                "-Dslf4j.internal.verbosity=ERROR",
                "-classpath",
                classPath,
                main.getName(),
                home.toString());
        return Stream.concat(java, Stream.of(arguments)).toList();
    }

    private static void pack(Path classes, JarOutputStream out) throws IOException {
        Path root = classes.resolve("org").resolve("appealdesk");
        for (String name : List.of("engine", "casework", "protocol", "store")) {
            Path folder = root.resolve(name);
            try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String entry = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    // Both folders have the package annotations of the packages they share.
                    if (!entry.endsWith("package-info.class")) {
                        out.putNextEntry(new JarEntry(entry));
                        Files.copy(file, out);
                    }
                }
            }
        }
    }
}
