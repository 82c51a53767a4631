package org.appealdesk.backend.feed;

import static org.appealdesk.casework.EventLogContract.inParallel;
import static org.appealdesk.engine.story.Moves.notes;
import static org.appealdesk.engine.story.People.lan;
import static org.appealdesk.engine.story.Plots.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing is skipped, although transactions end in another order than they began. */
class FeedOrderTest {
    private static final Scope VND = new Scope(Set.of("VND"), Duration.ofDays(3));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final Node other = new Node(address);
    private final ChangeFeed feed = new ChangeFeed(node.database());

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    private Connection begin() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String caseId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO events (case_id, version, body, hash, queue) VALUES (?, 1, '{}', '', 'VND')")) {
            insert.setString(1, caseId);
            insert.executeUpdate();
        }
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(change -> change.caseId().value()).toList();
    }

    /** What everybody writes first. */
    private static final class Losing {
        private final Connection connection;
        private long last;

        Losing(Connection connection) {
            this.connection = connection;
        }

        List<String> catchUp() throws SQLException {
            List<String> seen = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT case_id, position FROM events WHERE position > ? ORDER BY position")) {
                select.setLong(1, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        seen.add(rows.getString(1));
                        last = rows.getLong(2);
                    }
                }
            }
            return seen;
        }
    }

    @Test
    @DisplayName(
            "two transactions that overlap: positions greater than the last one skip an event for ever, the feed does not")
    void overlapping() throws SQLException {
        var follower = new Follower(feed, VND, 10);
        try (Connection slow = begin();
                Connection quick = begin();
                Connection reader = begin()) {
            reader.setAutoCommit(true);
            var losing = new Losing(reader);
            insert(slow, "slow");
            insert(quick, "quick");
            quick.commit();

            assertThat(losing.catchUp()).containsExactly("quick");
            assertThat(follower.catchUp()).isEmpty();

            slow.commit();

            assertThat(losing.catchUp())
                    .as("what the losing query finds of “slow”")
                    .isEmpty();
            assertThat(ids(follower.catchUp())).containsExactly("slow", "quick");
            assertThat(follower.catchUp()).isEmpty();
        }
    }

    @Test
    @DisplayName("a transaction that is rolled back holds up the feed only until then")
    void rolledBack() throws SQLException {
        var follower = new Follower(feed, VND, 10);
        try (Connection failing = begin();
                Connection quick = begin()) {
            insert(failing, "failing");
            insert(quick, "quick");
            quick.commit();
            failing.rollback();

            assertThat(ids(follower.catchUp())).containsExactly("quick");
        }
    }

    @Test
    @DisplayName(
            "16 writers on two nodes, readers at their side: every event once, in one order, versions without a gap")
    void manyWriters() throws Exception {
        int cases = 8;
        int writers = 16;
        int each = 25;
        var setUp = new Commands("given");
        List<CaseId> ids = IntStream.range(0, cases)
                .mapToObj(i -> setUp.given(node.authority(), "case-" + i, claimed()))
                .toList();
        var number = new AtomicInteger();
        var commands = new Commands("note");
        var quick = new Follower(feed, VND, 7);
        var slow = new Follower(new ChangeFeed(other.database()), VND, 1000);

        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                inParallel(writers, () -> {
                    int own = number.getAndIncrement();
                    Node mine = own % 2 == 0 ? node : other;
                    for (int i = 0; i < each; i++) {
                        commands.accepted(mine.authority(), ids.get((own + i) % cases), lan(notes()));
                    }
                    return own;
                });
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        while (!writing.isDone()) {
            quick.catchUp();
            slow.catchUp();
        }
        writing.join();
        quick.catchUp();
        slow.catchUp();

        assertThat(quick.changes()).isEqualTo(slow.changes());
        Map<CaseId, Long> versions = new HashMap<>();
        for (Change change : quick.changes()) {
            assertThat(change).isInstanceOf(Change.Happened.class);
            if (change instanceof Change.Happened event) {
                assertThat(event.version()).isEqualTo(versions.getOrDefault(event.caseId(), 0L) + 1);
                versions.put(event.caseId(), event.version());
            }
        }
        assertThat(versions.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        for (CaseId id : ids) {
            assertThat(node.log().history(id).events())
                    .hasSize(versions.getOrDefault(id, 0L).intValue());
        }
    }
}
