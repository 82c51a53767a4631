package org.appealdesk.app.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that nobody has handed in yet. */
final class Loose {

    private Loose() {}

    /** Gone when the program ends. */
    static Path file(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("loose");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(name);
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
