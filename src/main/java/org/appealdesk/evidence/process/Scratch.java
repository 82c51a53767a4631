package org.appealdesk.evidence.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a decoder keeps what does not fit into its memory: parts of evidence, which must not stay behind when it dies. */
final class Scratch {
    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch open() throws IOException {
        Path folder = Files.createTempDirectory("appeal-desk-decoder-");
        folder.toFile().deleteOnExit();
        return new Scratch(folder);
    }

    Path folder() {
        return folder;
    }

    /** Once nobody writes into it any more. */
    void remove() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            folder.toFile().deleteOnExit();
        }
    }
}
