package org.appealdesk.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which source files below a folder are longer than they may be. */
final class FileBudget {
    static final int LINES = 400;

    static List<String> broken(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LINES)
                    .map(file -> sources.relativize(file) + ": " + lines(file) + " lines")
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileBudget() {}
}
