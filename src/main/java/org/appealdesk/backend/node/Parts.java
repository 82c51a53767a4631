package org.appealdesk.backend.node;

import java.time.Duration;
import java.util.Optional;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.deadlines.Sweeper;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.decide.NodeAuthority;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.health.Pulse;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.metrics.CountingAuthority;
import org.appealdesk.backend.metrics.Metrics;
import org.appealdesk.backend.people.People;
import org.appealdesk.casework.Authority;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/** What a node's endpoints and jobs share, made once in this order. */
final class Parts implements AutoCloseable {

    private static final int CACHED_CASES = 10_000;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK_FOR_NEWS = Duration.ofMillis(10);

    final Configuration configuration;
    final Surroundings surroundings;
    final Metrics metrics;
    final Database database;
    final DatabaseClock clock;
    final Pulse pulse;
    final PostgresEventLog log;
    final Authority authority;
    final Sweeper sweeper;
    final ChangeFeed feed;
    final FeedWatch watch;
    final People people;

    Parts(Configuration configuration, DatabaseAddress address, Surroundings surroundings) {
        this.configuration = configuration;
        this.surroundings = surroundings;
        this.metrics = new Metrics(surroundings.nanoTime());
        this.database = Database.open(address, "appeal-desk", configuration.get(Keys.POOL_SIZE));
        this.clock = new DatabaseClock(database, surroundings.nanoTime());
        this.pulse = new Pulse(database, surroundings.nanoTime());
        this.log = new PostgresEventLog(database);
        this.authority = new CountingAuthority(
                new NodeAuthority(surroundings.engine(), log, surroundings.blobs(), CACHED_CASES), metrics);
        this.sweeper = new Sweeper(database, authority, LEASE);
        this.feed = new ChangeFeed(database);
        this.watch = new FeedWatch(database, LOOK_FOR_NEWS);
        this.people = new People(database, surroundings.random());
        metrics.watch(database);
        metrics.gauge(
                "appealdesk.feed.lag.seconds",
                "For how long one transaction has held up the feed",
                pulse,
                seen -> seen.feedLag().toMillis() / 1000.0);
        metrics.gauge(
                "appealdesk.database.up", "1 when the database answered lately", pulse, seen -> seen.beats() ? 1 : 0);
    }

    /** A case as it stands. */
    Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(FoldedHistory.of(log.history(id)).file());
    }

    /** The database last: the others work with it. */
    @Override
    public void close() {
        watch.close();
        log.close();
        database.close();
        metrics.close();
    }
}
