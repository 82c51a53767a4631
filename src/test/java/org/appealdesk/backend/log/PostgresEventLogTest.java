package org.appealdesk.backend.log;

import static org.appealdesk.casework.Notes.command;
import static org.appealdesk.casework.Notes.events;
import static org.appealdesk.casework.Notes.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.EventLogContract;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.Appending;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.HashChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresEventLogTest extends EventLogContract {

    private static final String EMPTY = "TRUNCATE events, cases, commands, deadlines, outbox";

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, "test", 8);

    @Override
    protected EventLog open() {
        TestPostgres.execute(address, EMPTY);
        return new PostgresEventLog(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeAll
    void freshTables() {
        TestPostgres.execute(address, EMPTY);
    }

    private List<RecordedEvent> write(int count) {
        AppealCommand command = command("c1", "1");
        try (var log = new PostgresEventLog(database)) {
            log.append(command, events(command, 1, count));
        }
        return events(command, 1, count);
    }

    private List<String> column(String query) {
        return database.ask("look", connection -> {
            List<String> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    @Test
    @DisplayName("the database seals events exactly as the hash chain says, whatever letters they have")
    void seals() {
        List<RecordedEvent> events = write(3);

        List<HashChain.Link> chain = new ArrayList<>();
        for (String hash : column("SELECT hash FROM events ORDER BY version")) {
            chain.add(new HashChain.Link(EventJson.write(events.get(chain.size())), hash));
        }

        assertThat(chain).hasSize(3);
        assertThat(HashChain.verify(chain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE events SET body = replace(body, '“1”', '“9”') WHERE version = 2 | 1 | The hash chain is broken at event 2
            DELETE FROM events WHERE version = 2                                   | 1 | Event 2 is missing
            DELETE FROM events WHERE version = 3                                   | 2 | The newest events are missing: 2 of 3 are there
            DELETE FROM events                                                     | 0 | The newest events are missing: 0 of 3 are there
            """)
    void showsAMeddledCaseOnlyAsFarAsItHolds(String meddling, int readable, String why) {
        List<RecordedEvent> events = write(3);
        TestPostgres.execute(address, meddling);

        try (var log = new PostgresEventLog(database)) {
            assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), events.subList(0, readable), why));
        }
    }

    @Test
    @DisplayName("appends that come at once are kept in fewer transactions, each answered with its own")
    void groups() throws Exception {
        try (var log = new PostgresEventLog(database)) {
            var numbers = new AtomicInteger();
            List<Append> answers = inParallel(200, () -> {
                int number = numbers.incrementAndGet();
                AppealCommand command = command("c" + number, "case-" + number);
                return log.append(command, events(command, 1, 1));
            });

            assertThat(answers).hasSize(200).containsOnly(new Append.Stored());
            assertThat(log.batches()).isLessThan(200);
            assertThat(log.cases()).hasSize(200);
        }
    }

    /** Within one batch later commands stand on the earlier ones, and each gets its own answer. */
    @Test
    void answersEachOfABatchByItself() throws SQLException {
        AppealCommand first = command("c1", "1");
        AppealCommand again = command("c1", "1", "something else");
        AppealCommand next = command("c2", "1");
        AppealCommand late = command("c3", "1");
        AppealCommand other = command("c1", "2");

        var batch = new AppendBatch(List.of(
                entry(first, 1, 2),
                entry(first, 1, 2),
                entry(again, 3, 1),
                entry(next, 3, 1),
                entry(late, 3, 1),
                entry(other, 1, 1)));

        assertThat(database.<List<AppendBatch.Row>>ask(batch::append))
                .extracting(AppendBatch.Row::outcome)
                .containsExactly("stored", "repeated", "reused", "stored", "conflict", "reused");
        try (var log = new PostgresEventLog(database)) {
            List<RecordedEvent> kept = new ArrayList<>(events(first, 1, 2));
            kept.addAll(events(next, 3, 1));
            assertThat(log.history(id("1"))).isEqualTo(new CaseHistory(id("1"), kept, null));
            assertThat(log.cases()).containsExactly(id("1"));
        }
    }

    private static AppendBatch.Entry entry(AppealCommand command, long first, int count) {
        var appending = Appending.of(command, events(command, first, count));
        return new AppendBatch.Entry(appending, first - 1, null);
    }

    @Test
    @DisplayName("a command that changed nothing is refused too when it was decided on an old version")
    void checksTheBaseOfNothing() {
        write(2);
        try (var log = new PostgresEventLog(database)) {
            AppealCommand nothing = command("c2", "1");
            var standing = new Standing(null, null, null, null);
            assertThat(log.append(nothing, List.of(), 1, standing)).isEqualTo(new Append.VersionConflict(2));
            assertThat(log.look(nothing)).isEqualTo(new SharedLog.Look(null, 2));
            assertThat(log.append(nothing, List.of(), 2, standing)).isEqualTo(new Append.Stored());
            assertThat(log.look(nothing)).isEqualTo(new SharedLog.Look(new Append.Repeated(List.of()), 2));
        }
    }

    /** PostgreSQL keeps no NUL in a text. */
    @Test
    @DisplayName("one command that the server cannot take fails alone")
    void failsAlone() throws Exception {
        try (var log = new PostgresEventLog(database)) {
            var numbers = new AtomicInteger();
            List<Boolean> kept = inParallel(60, () -> {
                int number = numbers.incrementAndGet();
                AppealCommand command = command(number == 30 ? "bad\0" : "c" + number, "case-" + number);
                try {
                    return log.append(command, events(command, 1, 1)).equals(new Append.Stored());
                } catch (StorageException e) {
                    return false;
                }
            });

            assertThat(kept).filteredOn(stored -> stored).hasSize(59);
            assertThat(log.cases()).hasSize(59).doesNotContain(id("case-30"));
        }
    }

    @Test
    void refusesToAppendAfterItWasClosed() {
        var log = new PostgresEventLog(database);
        log.close();
        log.close();
        AppealCommand command = command("c1", "1");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> log.append(command, events(command, 1, 1)))
                .withMessage("The log is closed");
    }

    @Test
    @DisplayName("a session that the server ended is replaced without the caller noticing")
    void survivesEndedSessions() {
        try (var log = new PostgresEventLog(database)) {
            for (int round = 1; round <= 5; round++) {
                TestPostgres.execute(address, """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()""");
                AppealCommand command = command("c" + round, "1");
                assertThat(log.append(command, events(command, round, 1))).isEqualTo(new Append.Stored());
            }
        }
    }
}
