package org.appealdesk.console.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file in UTF-8 whole or not at all. */
final class CsvFile {
    private CsvFile() {}

    /** @throws IOException when it could not be written; what was there before is still there then */
    static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path next =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".next");
        try {
            Files.writeString(next, text);
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
