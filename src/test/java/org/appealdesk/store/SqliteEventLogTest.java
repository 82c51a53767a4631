package org.appealdesk.store;

import static org.appealdesk.casework.Notes.command;
import static org.appealdesk.casework.Notes.events;
import static org.appealdesk.casework.Notes.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.EventLogContract;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.HashChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteEventLogTest extends EventLogContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected EventLog open() {
        return SqliteEventLog.open(folder.resolve("contract.db"));
    }

    @Test
    void keepsEverythingWhenOpenedAgain() {
        List<RecordedEvent> events = write(3);

        try (var log = SqliteEventLog.open(file())) {
            assertThat(log.cases()).containsExactly(id("1"));
            assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), events, null));
            assertThat(log.earlier(command("c1", "1"))).contains(new Append.Repeated(events));
            assertThat(log.earlier(command("c1", "1", "other"))).contains(new Append.IdReused());
        }
    }

    @Test
    void sealsEveryEventIntoTheChainOfItsCase() throws SQLException {
        List<RecordedEvent> events = write(3);

        List<HashChain.Link> chain = new ArrayList<>();
        try (var raw = new RawDatabase(file())) {
            for (String hash : raw.column("SELECT hash FROM events ORDER BY version")) {
                chain.add(new HashChain.Link(EventJson.write(events.get(chain.size())), hash));
            }
        }

        assertThat(chain).hasSize(3);
        assertThat(HashChain.verify(chain)).isEmpty();
    }

    /** An event this program does not know, or one that was meddled with: read so far, and no further. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE events SET body = replace(body, '“1”', '“9”') WHERE version = 2 | 1 | The hash chain is broken at event 2
            UPDATE events SET hash = replace(hash, 'a', 'b') WHERE version = 3     | 2 | The hash chain is broken at event 3
            DELETE FROM events WHERE version = 1                                   | 0 | Event 1 is missing
            DELETE FROM events WHERE version = 2                                   | 1 | Event 2 is missing
            DELETE FROM events WHERE version = 3                                   | 2 | The newest events are missing: 2 of 3 are there
            DELETE FROM events                                                     | 0 | The newest events are missing: 0 of 3 are there
            UPDATE cases SET hash = replace(hash, 'a', 'b')                        | 3 | The newest events are missing: 3 of 3 are there
            """)
    void showsAMeddledCaseOnlyAsFarAsItHolds(String meddling, int readable, String why) throws SQLException {
        List<RecordedEvent> events = write(3);
        try (var raw = new RawDatabase(file())) {
            raw.execute(meddling);
        }

        try (var log = SqliteEventLog.open(file())) {
            assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), events.subList(0, readable), why));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "note-added"     | "note-sung" | Event 2 is a “note-sung” of version 1, which this program does not know: update needed
            "v":1            | "v":2       | Event 2 is a “note-added” of version 2, which this program does not know: update needed
            "rule":"t16"     | "rule":"t0" | Event 2 cannot be read: event: “t0”: no such rule
            "version":2      | "version":3 | Event 2 belongs to another place, 1 3
            """)
    void stopsAtAnEventOfANewerProgram(String known, String unknown, String why) throws SQLException {
        List<RecordedEvent> events = write(3);
        try (var raw = new RawDatabase(file())) {
            raw.reseal(2, body -> body.replace(known, unknown));
        }

        try (var log = SqliteEventLog.open(file())) {
            assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), events.subList(0, 1), why));
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws SQLException {
        write(1);
        try (var raw = new RawDatabase(file())) {
            raw.execute("PRAGMA user_version = 9");
        }

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> SqliteEventLog.open(file()))
                .withMessageContaining("newer version of this program")
                .extracting(StorageException::problem)
                .isEqualTo(Problem.OTHER);
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws SQLException {
        try (var raw = new RawDatabase(file())) {
            raw.execute("CREATE TABLE recipes (name TEXT)");
        }

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> SqliteEventLog.open(file()))
                .withMessageContaining("is not one of this program")
                .extracting(StorageException::problem)
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void readsAgainAfterAFailure() throws SQLException {
        write(1);
        try (var log = SqliteEventLog.open(file());
                var raw = new RawDatabase(file())) {
            assertThat(log.cases()).hasSize(1);
            raw.execute("ALTER TABLE cases RENAME TO elsewhere");
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(log::cases)
                    .withMessageStartingWith("Could not list the cases: ")
                    .extracting(StorageException::problem)
                    .isEqualTo(Problem.OTHER);

            raw.execute("ALTER TABLE elsewhere RENAME TO cases");

            assertThat(log.cases()).hasSize(1);
        }
    }

    @Test
    void refusesToWorkAfterItWasClosed() {
        var log = SqliteEventLog.open(file());
        log.close();
        var command = command("c1", "1");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> log.append(command, events(command, 1, 1)))
                .withMessage("The store is closed");
        assertThatExceptionOfType(StorageException.class).isThrownBy(log::cases);
        log.close();
    }

    private List<RecordedEvent> write(int count) {
        var command = command("c1", "1");
        try (var log = SqliteEventLog.open(file())) {
            log.append(command, events(command, 1, count));
        }
        return events(command, 1, count);
    }

    private Path file() {
        return folder.resolve("test.db");
    }
}
