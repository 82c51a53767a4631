package org.appealdesk.backend.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.feed.Reading;
import org.appealdesk.backend.feed.Scope;
import org.appealdesk.casework.Notes;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.protocol.Appending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A batch has its number from its first write on. If another one could get to a case of it afterwards and still end
 * first, the numbers would run against the versions of that case.
 */
class LockOrderTest {
    private static final Scope VND = new Scope(Set.of("VND"), Duration.ofDays(1));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, "test", 4);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    /** On whatever version the case has by then. */
    private static AppendBatch.Entry entry(String commandId, String caseId) {
        AppealCommand command = Notes.command(commandId, caseId);
        var appending = Appending.of(command, Notes.events(command, 1, 1));
        return new AppendBatch.Entry(appending, null, new Standing(null, "VND", null, null));
    }

    private CompletableFuture<List<AppendBatch.Row>> append(AppendBatch.Entry... entries) {
        return CompletableFuture.supplyAsync(
                () -> database.ask("append", new AppendBatch(List.of(entries))::append), threads);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long waiting() {
        return database.ask("look", connection -> {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock'""")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    @DisplayName("a batch that is held up in its middle lets nobody overtake it on the cases that it has yet to write")
    void noOvertaking() throws Exception {
        try (Connection inTheWay = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            inTheWay.setAutoCommit(false);
            execute(inTheWay, "INSERT INTO commands VALUES ('second', 'f', 'case-2', 1, 0)");

            var batch = append(entry("first", "case-1"), entry("second", "case-2"), entry("third", "case-3"));
            while (waiting() < 1) {
                Thread.onSpinWait();
            }
            var overtaking = append(entry("overtaking", "case-3"));
            while (waiting() < 2 && !overtaking.isDone()) {
                Thread.onSpinWait();
            }
            inTheWay.rollback();

            assertThat(batch.get()).extracting(AppendBatch.Row::outcome).containsOnly("stored");
            assertThat(overtaking.get()).extracting(AppendBatch.Row::outcome).containsOnly("stored");
        }
        var feed = new ChangeFeed(database);
        assertThat(feed.read(feed.start(), new Reader("nobody", VND), 10))
                .isInstanceOfSatisfying(
                        Reading.Page.class,
                        page -> assertThat(page.changes())
                                .filteredOn(change -> change.caseId().equals(Notes.id("case-3")))
                                .extracting("version")
                                .containsExactly(1L, 2L));
    }
}
