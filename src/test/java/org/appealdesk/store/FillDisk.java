package org.appealdesk.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.Notes;
import org.appealdesk.casework.StorageException;

/** Fills the small disk that its home is on, makes room again, and says at each step what became of it. */
final class FillDisk {

    private static final String CASE = "1";

    private final EventLog log;
    private int appended;

    private FillDisk(EventLog log) {
        this.log = log;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path ballast = Files.write(home.resolve("ballast"), new byte[400_000]);
        int appended;
        try (Store store = Store.open(home, InstantSource.fixed(Instant.EPOCH))) {
            var disk = new FillDisk(store.eventLog());
            System.out.println("events: " + disk.fill());
            System.out.println("file: " + put(store) + ", " + leftBehind(home) + " left behind");
            Files.delete(ballast);
            System.out.println("with room again: " + disk.append());
            appended = disk.appended;
        }
        try (Store store = Store.open(home, InstantSource.fixed(Instant.EPOCH))) {
            var history = store.eventLog().history(Notes.id(CASE));
            System.out.println("opened again: " + (history.events().size() == appended ? "all kept" : "some lost")
                    + ", " + history.unreadable());
        }
    }

    private StorageException.Problem fill() {
        try {
            while (true) {
                append();
            }
        } catch (StorageException e) {
            return e.problem();
        }
    }

    private Append append() {
        var command = Notes.command("c" + appended, CASE, "x".repeat(2_000));
        Append answer = log.append(command, Notes.events(command, appended + 1L, 1));
        appended++;
        return answer;
    }

    private static String put(Store store) {
        try {
            return store.blobs()
                    .put("large.mp4", new ByteArrayInputStream(new byte[3_000_000]))
                    .toString();
        } catch (StorageException e) {
            return e.problem().toString();
        }
    }

    private static long leftBehind(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(Store.BLOBS))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
