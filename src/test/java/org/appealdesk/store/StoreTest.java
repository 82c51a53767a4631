package org.appealdesk.store;

import static org.appealdesk.casework.Notes.command;
import static org.appealdesk.casework.Notes.events;
import static org.appealdesk.casework.Notes.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.survival.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The home folder: what is created, what is refused, and what becomes of a damaged database. */
class StoreTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T14:03:22Z"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void createsEverythingAndFindsItAgain() {
        String hash;
        try (Store store = open()) {
            var command = command("c1", "1");
            store.eventLog().append(command, events(command, 1, 2));
            hash = store.blobs()
                    .put("a.txt", new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)))
                    .sha256();
            store.papers().write("draft", "1", "Dear buyer");
            assertThat(store.keptAside()).isEmpty();
            assertThat(store.home()).isEqualTo(home());
        }

        try (Store store = open()) {
            assertThat(store.eventLog().history(id("1")).events()).hasSize(2);
            assertThat(store.blobs().find(hash)).isPresent();
            assertThat(store.papers().read("draft", "1")).contains("Dear buyer");
            assertThat(store.keptAside()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isForItsOwnerOnly() throws IOException {
        open().close();

        assertThat(Files.getPosixFilePermissions(home())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    // ---- one program a home

    @Test
    void refusesASecondProgramAndSaysWhoHasTheFolder() throws IOException, InterruptedException {
        try (var other = Child.start(ChildJava.plain().command(folder, HoldHome.class, home()))) {
            assertThat(other.line()).isEqualTo("open");

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(this::open)
                    .withMessage(
                            "The folder %s is in use: process %d has it open. Close that one, or choose another folder.",
                            home(), other.pid())
                    .extracting(StorageException::problem)
                    .isEqualTo(Problem.IN_USE);

            other.kill();
        }
        open().close();
    }

    @Test
    void refusesASecondTimeInTheSameProgramAndStaysLockedForOthers() throws IOException, InterruptedException {
        try (Store store = open()) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("this program has it open already")
                    .extracting(StorageException::problem)
                    .isEqualTo(Problem.IN_USE);

            try (var other = Child.start(ChildJava.plain().command(folder, HoldHome.class, home()))) {
                assertThat(other.line())
                        .startsWith("IN_USE: The folder " + store.home() + " is in use: process "
                                + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void letsGoOfTheFolderWhenItCouldNotOpenTheRest() throws IOException {
        Files.createDirectories(home().resolve(Store.DATABASE));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::open)
                .extracting(StorageException::problem)
                .isEqualTo(Problem.READ_ONLY);

        Files.delete(home().resolve(Store.DATABASE));
        open().close();
    }

    // ---- a damaged database

    @Test
    void keepsAsideADatabaseThatIsNone() throws IOException {
        Files.createDirectories(home());
        Files.writeString(database(), "this was a database once");

        try (Store store = open()) {
            assertThat(store.keptAside()).hasValueSatisfying(aside -> {
                assertThat(aside.file())
                        .isEqualTo(home().resolve("appeal-desk.db.damaged-20260301T140322Z"))
                        .hasContent("this was a database once");
                assertThat(aside.why()).contains("not a database");
            });
            var command = command("c1", "1");
            store.eventLog().append(command, events(command, 1, 1));
        }
        try (Store store = open()) {
            assertThat(store.keptAside()).isEmpty();
            assertThat(store.eventLog().cases()).containsExactly(id("1"));
        }
    }

    @Test
    void keepsAsideADatabaseWithATornPage() throws IOException {
        fill();
        long size = Files.size(database());
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            for (long page = 4096; page < size; page += 4096) {
                file.seek(page);
                file.write(new byte[512]);
            }
        }

        try (Store store = open()) {
            assertThat(store.keptAside())
                    .hasValueSatisfying(aside -> assertThat(aside.file()).hasSize(size));
            assertThat(store.eventLog().cases()).isEmpty();
        }
    }

    @Test
    void keepsAsideADatabaseThatWasCutShort() throws IOException {
        fill();
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            file.setLength(Files.size(database()) / 2);
        }

        try (Store store = open()) {
            assertThat(store.keptAside()).isPresent();
        }
    }

    /** SQLite alone would begin a new database and delete the log with its commits. */
    @Test
    void keepsAsideALogWhoseDatabaseIsGone() throws IOException {
        Files.createDirectories(home());
        Files.writeString(home().resolve(Store.DATABASE + "-wal"), "commits");

        try (Store store = open()) {
            assertThat(store.keptAside()).hasValueSatisfying(aside -> {
                assertThat(aside.why()).isEqualTo("The database is gone, its write-ahead log is there");
                assertThat(aside.file().resolveSibling(aside.file().getFileName() + "-wal"))
                        .hasContent("commits");
            });
        }
    }

    @Test
    void neverOverwritesWhatWasKeptBefore() throws IOException {
        Files.createDirectories(home());
        Files.writeString(database(), "first");
        open().close();
        Files.writeString(database(), "second");

        try (Store store = open()) {
            assertThat(store.keptAside())
                    .hasValueSatisfying(aside -> assertThat(aside.file())
                            .hasFileName("appeal-desk.db.damaged-20260301T140322Z-2")
                            .hasContent("second"));
        }
        assertThat(home().resolve("appeal-desk.db.damaged-20260301T140322Z")).hasContent("first");
    }

    @Test
    void leavesADatabaseOfANewerProgramWhereItIs() throws SQLException {
        fill();
        try (var raw = new RawDatabase(database())) {
            raw.execute("PRAGMA user_version = 9");
        }

        assertThatExceptionOfType(StorageException.class).isThrownBy(this::open).withMessageContaining("newer version");
        assertThat(database()).exists();
    }

    // ---- a home that cannot be written

    @Test
    void refusesAHomeBelowAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertReadOnly(file.resolve("home"));
    }

    @Test
    void refusesAHomeThatIsAFile() throws IOException {
        assertReadOnly(Files.writeString(folder.resolve("file"), ""));
    }

    /** Not even the superuser can write there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAHomeWhereNobodyMayWrite() {
        assertReadOnly(Path.of("/proc/appeal-desk"));
        assertReadOnly(Path.of("/proc/sys"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesAHomeWithoutTheRightToWrite() throws IOException {
        Path home = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeTrue(!Files.isWritable(home), "the superuser may write anywhere");

        assertReadOnly(home);
    }

    private static void assertReadOnly(Path home) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Store.open(home, CLOCK))
                .withMessageContaining(home.toString())
                .extracting(StorageException::problem)
                .isEqualTo(Problem.READ_ONLY);
    }

    private void fill() {
        try (Store store = open()) {
            for (int i = 1; i <= 50; i++) {
                var command = command("c" + i, "" + i);
                store.eventLog().append(command, events(command, 1, 5));
            }
        }
    }

    private Store open() {
        return Store.open(home(), CLOCK);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path database() {
        return home().resolve(Store.DATABASE);
    }
}
