package org.appealdesk.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.backend.files.StoredFiles;
import org.appealdesk.casework.ReadableFiles;

/**
 * Files of the backend, each copied when it is first read into a folder that only this user sees and that is deleted at
 * the end. Whether the bytes are those asked for is the reader's to check. For one thread.
 */
final class FetchedFiles implements ReadableFiles, AutoCloseable {
    private final StoredFiles stored;
    private final Path folder;

    /** @throws IOException when the folder cannot be made */
    FetchedFiles(StoredFiles stored) throws IOException {
        this.stored = stored;
        this.folder = Files.createTempDirectory("appeal-desk-export");
    }

    @Override
    public boolean has(String sha256) {
        return stored.has(sha256);
    }

    /** @throws UncheckedIOException when it cannot be copied */
    @Override
    public Optional<Path> find(String sha256) {
        Path copy = folder.resolve(sha256);
        try {
            return Files.exists(copy) || fetch(sha256, copy) ? Optional.of(copy) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fetch(String sha256, Path copy) throws IOException {
        boolean fetched = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            fetched = stored.copy(sha256, out);
        } finally {
            if (!fetched) {
                Files.deleteIfExists(copy);
            }
        }
        return fetched;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> copies = Files.list(folder)) {
            for (Path copy : copies.toList()) {
                Files.delete(copy);
            }
        }
        Files.delete(folder);
    }
}
