package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.Notes;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.survival.Child;
import org.appealdesk.protocol.Appending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is told as such, takes nothing that was kept, and is got over when there is room again. */
class FullDiskTest {

    @TempDir
    private Path folder = Path.of("");

    /** SQLite's own limit of pages gives the error that a full disk gives. Runs everywhere. */
    @Test
    void refusesWhatDoesNotFitIntoTheDatabase() throws SQLException {
        Connection connection = Database.writer(folder.resolve("test.db"), Database.LOG);
        limitPages(connection, 20);
        var tables = new EventTables(connection);
        try (var committer = new GroupCommitter(tables)) {
            List<Appending> kept = new ArrayList<>();

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            var appending = appending(i);
                            assertThat(append(committer, appending)).isEqualTo(new Append.Stored());
                            kept.add(appending);
                        }
                    })
                    .withMessageStartingWith("Could not keep the events: ")
                    .extracting(StorageException::problem)
                    .isEqualTo(Problem.DISK_FULL);

            assertThat(kept).isNotEmpty();
            var history = committer.commit(all -> all.history(Notes.id("1")));
            assertThat(history.unreadable()).isNull();
            assertThat(history.events())
                    .isEqualTo(kept.stream()
                            .flatMap(appending -> appending.events().stream())
                            .toList());
            limitPages(connection, 2_000);
            assertThat(append(committer, appending(kept.size()))).isEqualTo(new Append.Stored());
        }
        tables.close();
    }

    /** A real full disk: a file system of two megabytes in a name space of its own, where the system allows that. */
    @Test
    void refusesWhatDoesNotFitOnTheDisk() throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("small"));
        List<String> inOwnSpace = List.of("unshare", "--map-root-user", "--mount", "sh", "-c");
        String mount = "mount -t tmpfs -o size=2m tmpfs '" + home + "'";
        assumeTrue(runs(inOwnSpace, mount), "no right to mount a small disk here");

        List<String> command = new ArrayList<>(inOwnSpace);
        command.addAll(List.of(mount + " && exec \"$@\"", "sh"));
        command.addAll(ChildJava.plain().command(folder, FillDisk.class, home));
        try (var child = Child.start(command)) {
            assertThat(child.line()).isEqualTo("events: DISK_FULL");
            assertThat(child.line()).isEqualTo("file: DISK_FULL, 0 left behind");
            assertThat(child.line()).isEqualTo("with room again: Stored[]");
            assertThat(child.line()).isEqualTo("opened again: all kept, null");
        }
    }

    private static boolean runs(List<String> wrapper, String script) throws InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(script);
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static Appending appending(int number) {
        var command = Notes.command("c" + number, "1", "x".repeat(500));
        return Appending.of(command, Notes.events(command, 2L * number + 1, 2));
    }

    private static Append append(GroupCommitter committer, Appending appending) {
        return committer.commit(tables -> tables.append(appending));
    }

    private static void limitPages(Connection connection, int pages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }
}
