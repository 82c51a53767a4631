package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The files that SQLite keeps for one database: the main file, its write-ahead log and that one's index. */
final class DatabaseFiles {

    private static final List<String> ENDINGS = List.of("", "-wal", "-shm");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Path main;

    DatabaseFiles(Path folder, String name) {
        this.folder = folder;
        this.main = folder.resolve(name);
    }

    Path main() {
        return main;
    }

    /**
     * Commits stand in a write-ahead log whose database is gone. SQLite would start an empty database and throw the log
     * away.
     */
    boolean logWithoutDatabase() throws IOException {
        return size(main) == 0 && size(with(main, "-wal")) > 0;
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * Gives the files a name by the time, under which nothing exists, beside the old one. SQLite can open them there.
     *
     * @return the main file's new place
     */
    Path keepAside(Instant at) throws IOException {
        String name = main.getFileName() + ".damaged-" + STAMP.format(at);
        Path aside = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> main.resolveSibling(i == 1 ? name : name + "-" + i))
                .filter(DatabaseFiles::free)
                .findFirst()
                .orElseThrow();
        for (String ending : ENDINGS) {
            if (Files.exists(with(main, ending))) {
                Files.move(with(main, ending), with(aside, ending));
            }
        }
        Disk.force(folder);
        return aside;
    }

    private static boolean free(Path file) {
        return ENDINGS.stream().noneMatch(ending -> Files.exists(with(file, ending)));
    }

    private static Path with(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
