package org.appealdesk.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.casework.StorageException;

/** Trainings that another one took the place of: moved aside whole, never deleted. Files of evidence are shared. */
final class EarlierTrainings {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** @param folder the folder of the present training, which nobody has open */
    EarlierTrainings(Path folder) {
        this.folder = folder;
    }

    /**
     * Moves the present training aside.
     *
     * @param now dates it
     * @return where it is now
     * @throws StorageException when it could not be moved; what was moved already was moved back
     */
    Path moveAside(Instant now) {
        Path aside = folder.resolve("earlier").resolve(STAMP.format(now));
        List<Path> moved = new ArrayList<>();
        try {
            Files.createDirectories(aside);
            for (Path file : files()) {
                Files.move(file, aside.resolve(file.getFileName()));
                moved.add(file);
            }
            return aside;
        } catch (IOException e) {
            StorageException failure = new StorageException(
                    StorageException.Problem.OTHER, "The training before could not be moved to " + aside + ": " + e, e);
            moved.forEach(file -> moveBack(aside.resolve(file.getFileName()), file, failure));
            throw failure;
        }
    }

    private static void moveBack(Path from, Path to, StorageException failure) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOfTraining(file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isOfTraining(String name) {
        return name.startsWith("appeal-desk.db") || name.equals(LeftAt.FILE);
    }
}
