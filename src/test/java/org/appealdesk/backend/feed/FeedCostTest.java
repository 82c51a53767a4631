package org.appealdesk.backend.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.story.Plots;
import org.junit.jupiter.api.Test;

/** What a page of the feed costs the server. */
class FeedCostTest {

    private static final Reader READER = new Reader("LAN", new Scope(Set.of(), Duration.ofDays(3)));

    private final DatabaseAddress address = TestPostgres.fresh();

    @Test
    void aPageDoesNotGoThroughAllCases() {
        try (Node node = new Node(address);
                Database database = Database.open(address, "feed-cost", 1)) {
            new Commands("c").given(node.authority(), "1", Plots.queued());
            TestPostgres.execute(address, """
                    INSERT INTO cases (case_id, version, hash, queue)
                    SELECT 'other-' || i, 1, '', 'VND' FROM generate_series(1, 20000) AS i""");
            TestPostgres.execute(address, """
                    INSERT INTO events (case_id, version, body, hash, queue)
                    SELECT 'other-' || i, 1, '{}', '', 'VND' FROM generate_series(1, 20000) AS i""");
            TestPostgres.execute(address, "ANALYZE cases, events");
            var feed = new ChangeFeed(database);
            long before = walks(database);

            Reading read = feed.read(feed.start(), READER, 500);

            assertThat(((Reading.Page) read).changes()).isNotEmpty();
            assertThat(walks(database)).isEqualTo(before);
        }
    }

    /** How often anybody went through the whole table. A session tells of its own at the end of a statement. */
    private static long walks(Database database) {
        return database.ask("count", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_stat_force_next_flush()");
                try (ResultSet rows =
                        statement.executeQuery("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'cases'")) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }
}
