package org.appealdesk.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.store.Store;

/**
 * The data of trainings. Each training begins with an empty log, because scenarios play from their start; what an
 * earlier one left is moved aside whole, never deleted.
 */
final class EarlierRuns {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    /** @param folder the folder of trainings; need not exist */
    EarlierRuns(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the folder for a new training.
     *
     * @throws org.appealdesk.casework.StorageException as {@link Store#open} does
     */
    Store openFresh() {
        Store store = Store.open(folder, clock);
        // A database that was damaged was put aside by the store itself, and the user is told: that store is fresh.
        if (store.eventLog().cases().isEmpty()) {
            return store;
        }
        store.close();
        moveAside();
        return Store.open(folder, clock);
    }

    private void moveAside() {
        Path earlier = folder.resolve("earlier").resolve(STAMP.format(clock.instant()));
        try {
            Files.createDirectories(earlier);
            for (Path file : databaseFiles()) {
                Files.move(file, earlier.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The training before could not be moved to " + earlier, e);
        }
    }

    private List<Path> databaseFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("appeal-desk.db"))
                    .toList();
        }
    }
}
