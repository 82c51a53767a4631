package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.appealdesk.casework.Notes;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.Feeds;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.casework.live.ReplicaContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReplicaTest extends ReplicaContract {

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("replica.db");
    }

    private static Seal seal(int key) {
        byte[] bytes = new byte[Seal.KEY];
        Arrays.fill(bytes, (byte) key);
        return new Seal(bytes, new Random(7)::nextBytes);
    }

    @Override
    protected Replica open() {
        return SqliteReplica.open(file(), seal(1));
    }

    @Override
    protected Replica reopen(Replica replica) {
        replica.close();
        return open();
    }

    private static Replica.Page page(String text) {
        var command = Notes.command("c1", "1", text);
        return new Replica.Page(Feeds.of(Notes.events(command, 1, 1)), Set.of(), "k1", Map.of());
    }

    @Test
    void noWordOfItIsInTheFiles() throws IOException {
        try (Replica replica = SqliteReplica.open(folder.resolve("secret.db"), seal(1))) {
            replica.keep(page("secret"));
            replica.queue(Notes.command("c2", "1", "confidential"), 1, null);
            for (Path written : files("secret.db")) {
                String content = Files.readString(written, StandardCharsets.ISO_8859_1);
                assertThat(content)
                        .as("%s", written)
                        .doesNotContain("ghi ch", "confidential", "\"note\"", "NoteAdded", "note-added");
            }
        }
    }

    private List<Path> files(String name) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(name))
                    .toList();
        }
    }

    @Test
    void anotherKeyDoesNotOpenItAndChangesNothing() {
        Path file = folder.resolve("other.db");
        try (Replica replica = SqliteReplica.open(file, seal(1))) {
            replica.keep(page("x"));
        }

        assertThatThrownBy(() -> SqliteReplica.open(file, seal(2)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
        try (Replica replica = SqliteReplica.open(file, seal(1))) {
            assertThat(replica.history(Notes.id("1")).events()).hasSize(1);
        }
    }

    @Test
    void aSealedEventIsOfNoUseInAnothersPlace() throws SQLException {
        Path file = folder.resolve("swapped.db");
        try (Replica replica = SqliteReplica.open(file, seal(1))) {
            var command = Notes.command("c1", "1");
            replica.keep(new Replica.Page(Feeds.of(Notes.events(command, 1, 2)), Set.of(), "k1", Map.of()));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE events SET body = (SELECT body FROM events WHERE version = 2) WHERE version = 1");
        }

        try (Replica replica = SqliteReplica.open(file, seal(1))) {
            assertThatThrownBy(() -> replica.history(Notes.id("1")))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
        }
    }

    /** As the first version of the tables left it. */
    @Test
    void aReplicaFromBeforeUploadsWereKeptIsTakenOver() throws SQLException {
        Path file = folder.resolve("old.db");
        try (Replica replica = SqliteReplica.open(file, seal(1))) {
            replica.keep(page("x"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE uploads");
            statement.executeUpdate("PRAGMA user_version = 1");
        }

        try (Replica replica = SqliteReplica.open(file, seal(1))) {
            replica.keepUpload("a1", "https://appeals.example.com/v1/uploads/1");
            assertThat(replica.upload("a1")).isPresent();
            assertThat(replica.history(Notes.id("1")).events()).hasSize(1);
        }
    }

    @Test
    void anEventLogIsNoReplica() {
        Path file = folder.resolve("log.db");
        SqliteEventLog.open(file).close();

        assertThatThrownBy(() -> SqliteReplica.open(file, seal(1)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
    }

    @Test
    void theSameTextIsNeverSealedTheSameTwice() {
        Seal seal = seal(1);

        assertThat(seal.seal("here", "text")).isNotEqualTo(seal.seal("here", "text"));
        assertThat(seal.openText("here", seal.seal("here", "chữ Việt"))).isEqualTo("chữ Việt");
        assertThatThrownBy(() -> seal.open("here", new byte[5])).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> seal.open("there", seal.seal("here", "text"))).isInstanceOf(StorageException.class);
    }

    @Test
    void aKeyHasThirtyTwoBytes() {
        assertThatThrownBy(() -> new Seal(new byte[16], bytes -> {})).isInstanceOf(IllegalArgumentException.class);
    }
}
