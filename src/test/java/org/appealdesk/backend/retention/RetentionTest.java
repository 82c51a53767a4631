package org.appealdesk.backend.retention;

import static org.appealdesk.casework.EventLogContract.inParallel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.retention.Retention.Broken;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.HashChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is purged, what is left alone, and what proves afterwards. */
class RetentionTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String FILE = Moves.sha256("a statement");

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final Stock stock = new Stock(address, node, "c");
    private final Retention retention = new Retention(node.database());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsLeftOfACaseProvesWhatItWas() {
        CaseId id = stock.closed("1", FILE, 400);
        List<String> bodies = stock.rows("SELECT body FROM events ORDER BY version");
        List<String> hashes = stock.rows("SELECT hash FROM events ORDER BY version");
        assertThat(bodies).hasSize(Stock.EVENTS);

        Purge purge = retention.purge(YEAR);

        assertThat(purge).isEqualTo(new Purge(1, bodies.size(), 0, 0, 0, List.of()));
        assertThat(stock.count("events")).isZero();
        assertThat(stock.rows("SELECT hash FROM purged_events ORDER BY version"))
                .isEqualTo(hashes);
        assertThat(stock.rows("SELECT kind FROM purged_events ORDER BY version"))
                .contains("order-registered", "appeal-filed", "appeal-cancelled");
        assertThat(stock.rows("SELECT happened_at FROM purged_events WHERE version = 1"))
                .containsExactly("2026-03-02T02:00:00.000Z");
        assertThat(stock.rows("SELECT hash FROM purged_cases")).containsExactly(hashes.getLast());
        assertThat(retention.check()).isEmpty();
        for (int i = 1; i < bodies.size(); i++) {
            assertThat(HashChain.next(hashes.get(i - 1), bodies.get(i)))
                    .as("who kept event %d of %s elsewhere can prove it", i + 1, id)
                    .isEqualTo(hashes.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE purged_events SET kind = 'message-sent' WHERE version = 2                       | 2
            UPDATE purged_events SET happened_at = '2026-03-02T02:00:01Z' WHERE version = 1        | 1
            UPDATE purged_events SET hash = repeat('a', 64) WHERE version = 3                      | 3
            UPDATE purged_events SET seal = repeat('a', 64) WHERE version = 3                      | 3
            DELETE FROM purged_events WHERE version = 2                                            | 2
            DELETE FROM purged_events WHERE version = 9                                            | 9
            DELETE FROM purged_events                                                              | 1
            UPDATE purged_cases SET hash = repeat('b', 64)                                         | 10
            """)
    void whatWasChangedAfterwardsIsFound(String tampering, long version) {
        stock.closed("2", FILE, 400);
        retention.purge(YEAR);
        assertThat(stock.count("purged_events")).isEqualTo(Stock.EVENTS);
        assertThat(retention.check()).isEmpty();

        stock.execute(tampering);

        assertThat(retention.check()).containsExactly(new Broken(new CaseId("2"), version));
    }

    @Test
    void openFreshAndWaitingCasesAreLeftAlone() {
        stock.open("open", FILE);
        stock.closed("fresh", FILE, 364);
        CaseId waiting = stock.closed("waiting", FILE, 400);
        stock.execute("INSERT INTO deadlines (case_id, due) VALUES ('" + waiting + "', now() + interval '1 day')");
        stock.file("young and of nobody", 364, 1);
        Map<String, List<String>> before = stock.everything();

        assertThat(retention.purge(YEAR)).isEqualTo(new Purge(0, 0, 0, 0, 0, List.of()));

        assertThat(stock.everything()).isEqualTo(before);
    }

    @Test
    void aPreviewTellsWhatThePurgeThenDoesAndChangesNothing() {
        String theirs = stock.file("theirs", 400, 1);
        String shared = stock.file("shared", 400, 1);
        stock.file("of nobody", 400, 1);
        stock.closed("1", theirs, 400);
        stock.closed("2", shared, 400);
        stock.closed("3", shared, 10);
        stock.absence("In hospital", 400, 390);
        Map<String, List<String>> before = stock.everything();

        Purge preview = retention.preview(YEAR);

        assertThat(preview).isEqualTo(new Purge(2, 2 * Stock.EVENTS, 2, 20, 1, List.of()));
        assertThat(stock.everything()).isEqualTo(before);
        assertThat(retention.purge(YEAR)).isEqualTo(preview);
    }

    @Test
    void notesOfAbsencesThatWereOverLongAgoAreEmptiedAndTheAbsencesStay() {
        stock.absence("over", 400, 390);
        stock.absence("over, for it ended early", 400, 390);
        stock.absence("over for less than a year", 400, 300);
        stock.execute("UPDATE absences SET until_at = now() + interval '1 day', ended_at = now() - interval '380 days'"
                + " WHERE note LIKE '%early'");

        assertThat(retention.purge(YEAR).notes()).isEqualTo(2);

        assertThat(stock.rows("SELECT note FROM absences ORDER BY absence_id"))
                .containsExactly("", "", "over for less than a year");
    }

    @Test
    void aSecondPurgeFindsNothing() {
        stock.file("of nobody", 400, 3);
        stock.closed("1", FILE, 400);
        retention.purge(YEAR);
        Map<String, List<String>> after = stock.everything();

        assertThat(retention.purge(YEAR)).isEqualTo(new Purge(0, 0, 0, 0, 0, List.of()));

        assertThat(stock.everything()).isEqualTo(after);
    }

    @Test
    void severalAtOncePurgeEverythingOnce() throws Exception {
        IntStream.range(0, 40).forEach(i -> stock.closed("case-" + i, stock.file("file-" + i, 400, 2), 400 + i));

        List<Purge> purges = inParallel(4, () -> retention.purge(YEAR));

        assertThat(purges.stream().mapToLong(Purge::cases).sum()).isEqualTo(40);
        assertThat(stock.count("cases")).isZero();
        assertThat(stock.count("purged_events")).isEqualTo(40 * Stock.EVENTS);
        assertThat(retention.check()).isEmpty();
        // A file is left to the next when both cases and files of it were in other hands.
        retention.purge(YEAR);
        assertThat(stock.count("files")).isZero();
        assertThat(stock.count("file_chunks")).isZero();
        assertThat(stock.count("purged_files")).isEqualTo(40);
    }

    @Test
    void aPurgeThatBrokeOffInTheMiddleOfACaseIsTakenUp() {
        stock.closed("1", FILE, 402);
        stock.closed("2", FILE, 401);
        stock.closed("3", FILE, 400);
        List<String> second = stock.rows("SELECT body FROM events WHERE case_id = '2' ORDER BY version");
        stock.execute("""
                CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the power went'; END $$""");
        stock.execute("""
                CREATE TRIGGER break BEFORE DELETE ON events FOR EACH ROW
                WHEN (OLD.case_id = '2' AND OLD.version = 3) EXECUTE FUNCTION break()""");

        assertThatThrownBy(() -> retention.purge(YEAR)).isInstanceOf(StorageException.class);
        assertThat(stock.rows("SELECT case_id FROM purged_cases")).containsExactly("1");
        assertThat(stock.rows("SELECT body FROM events WHERE case_id = '2' ORDER BY version"))
                .isEqualTo(second);
        stock.execute("DROP TRIGGER break ON events");

        assertThat(retention.purge(YEAR).cases()).isEqualTo(2);
        assertThat(stock.count("cases")).isZero();
        assertThat(retention.check()).isEmpty();
    }

    @Test
    void bytesThatWereLeftHalfDeletedAreDeletedByTheNext() {
        String large = stock.file("large", 400, 200);
        stock.execute("""
                CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the power went'; END $$""");
        stock.execute("""
                CREATE TRIGGER break BEFORE DELETE ON file_chunks FOR EACH ROW
                WHEN (OLD.number = 150) EXECUTE FUNCTION break()""");
        assertThatThrownBy(() -> retention.purge(YEAR)).isInstanceOf(StorageException.class);
        assertThat(stock.count("file_chunks")).isBetween(1L, 199L);
        assertThat(stock.count("files")).as("nobody reads half a file").isZero();
        stock.execute("DROP TRIGGER break ON file_chunks");

        retention.purge(YEAR);

        assertThat(stock.count("file_chunks")).isZero();
        assertThat(stock.count("doomed_contents")).isZero();
        assertThat(stock.rows("SELECT sha256 || ' ' || bytes FROM purged_files"))
                .containsExactly(large + " 10");
    }

    @Test
    void aCaseThatSomebodyWorksOnIsPassedOver() throws Exception {
        stock.closed("1", FILE, 402);
        stock.closed("2", FILE, 401);
        try (Connection other = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('1', 0))");

            assertThat(retention.purge(YEAR).cases()).isEqualTo(1);

            assertThat(stock.rows("SELECT case_id FROM cases")).containsExactly("1");
            // The end of a connection is noticed later than it is called.
            other.rollback();
        }
        assertThat(retention.purge(YEAR).cases()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE events SET body = replace(body, '500,000', '900,000') WHERE case_id = '1'
            DELETE FROM events WHERE case_id = '1' AND version = 5
            DELETE FROM events WHERE case_id = '1'
            """)
    void aCaseThatWasTamperedWithBeforeIsNotPurgedSoThatItShows(String tampering) {
        CaseId id = stock.closed("1", FILE, 402);
        stock.closed("2", FILE, 401);
        stock.execute(tampering);
        List<String> before = stock.rows("SELECT row::text FROM events AS row WHERE case_id = '1' ORDER BY version");

        Purge purge = retention.purge(YEAR);

        assertThat(purge).isEqualTo(new Purge(1, Stock.EVENTS, 0, 0, 0, List.of(id)));
        assertThat(stock.rows("SELECT row::text FROM events AS row ORDER BY version"))
                .isEqualTo(before);
        assertThat(node.log().history(id).unreadable()).isNotNull();
    }
}
