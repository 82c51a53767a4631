package org.appealdesk.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server in a folder: it comes and goes, what it keeps stays. */
class EmbeddedPostgresTest {

    @TempDir
    private Path folder = Path.of("");

    private Path home() {
        return folder.resolve("home");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home(), TestPostgres.programs(), Map.of());
    }

    private void assertDoesNotStart(Problem problem, String words) {
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem))
                .hasMessageContaining(words);
    }

    private static long count(DatabaseAddress address) {
        try (Database database = Database.open(address, "test", 1)) {
            return database.ask("count", connection -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT count(*) FROM kept")) {
                    rows.next();
                    return rows.getLong(1);
                }
            });
        }
    }

    @Test
    @DisplayName(
            "what was kept is there after a stop, after the server was killed, and for one who comes back to a left-over server")
    void survives() throws InterruptedException {
        try (EmbeddedPostgres server = start()) {
            TestPostgres.execute(server.database("appeals"), "CREATE TABLE kept AS SELECT generate_series(1, 3)");
            assertThat(server.database("appeals").toString())
                    .doesNotContain(server.database("appeals").password());
            assertDoesNotStart(
                    Problem.IN_USE,
                    "is in use: process " + ProcessHandle.current().pid());
        }
        try (EmbeddedPostgres again = start()) {
            assertThat(count(again.database("appeals"))).isEqualTo(3);
            ProcessHandle killed = ProcessHandle.of(again.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
        }
        try (EmbeddedPostgres recovered = start()) {
            assertThat(count(recovered.database("appeals"))).isEqualTo(3);
            leaveBehind();
            try (EmbeddedPostgres taken = start()) {
                assertThat(count(taken.database("appeals"))).isEqualTo(3);
                assertThat(taken.pid()).isNotEqualTo(recovered.pid());
            }
        }
    }

    /** As if the process that started the server had been killed. */
    private void leaveBehind() {
        try {
            Files.delete(home().resolve("owner"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("a folder that is not whole, or of another release, is told of in words and left as it is")
    void damaged() throws IOException {
        Path version = home().resolve("data/PG_VERSION");
        Files.createDirectories(home().resolve("data"));
        assertDoesNotStart(Problem.DAMAGED, "PG_VERSION is missing");

        Files.writeString(version, "17\n");
        assertDoesNotStart(Problem.OTHER, "was written by PostgreSQL 17; this program brings 18");

        Files.writeString(version, "18\n");
        assertDoesNotStart(Problem.DAMAGED, "PostgreSQL does not start in " + home());
        assertThat(version).hasContent("18");
    }

    @Test
    @DisplayName("a first start that was broken off leaves nothing that is taken for a database")
    void brokenOff() throws IOException {
        Files.createDirectories(home().resolve("data.partial"));
        Files.writeString(home().resolve("data.partial/PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = start()) {
            assertThat(server.database("appeals").url()).endsWith("/appeals");
            assertThat(home().resolve("data.partial")).doesNotExist();
            assertThatThrownBy(() -> server.database("x; DROP DATABASE appeals"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoFindsAServerRunningMayUseIt() {
        assertThat(EmbeddedPostgres.running(home(), "appeals")).isEmpty();
        try (EmbeddedPostgres server = start()) {
            DatabaseAddress address = server.database("appeals");

            assertThat(EmbeddedPostgres.running(home(), "appeals")).contains(address);
        }
        assertThat(EmbeddedPostgres.running(home(), "appeals")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X aarch64", "Windows 11 amd64", "Linux aarch64"})
    void elsewhereAServerMustRunAlready(String machine) {
        assertThatThrownBy(() -> ServerPrograms.unpack(folder, machine))
                .isInstanceOfSatisfying(
                        NoDatabaseException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(NoDatabaseException.Reason.NO_SERVER_HERE))
                .hasMessageContaining(machine);
        assertThat(folder).isEmptyDirectory();
    }
}
