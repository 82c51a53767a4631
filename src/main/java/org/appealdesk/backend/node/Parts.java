package org.appealdesk.backend.node;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.appealdesk.backend.absence.Absences;
import org.appealdesk.backend.config.BadConfigurationException;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.config.Mistake;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.deadlines.Sweeper;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.decide.NodeAuthority;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.files.StoredFiles;
import org.appealdesk.backend.files.UploadLimits;
import org.appealdesk.backend.files.Uploads;
import org.appealdesk.backend.follow.Following;
import org.appealdesk.backend.health.Pulse;
import org.appealdesk.backend.http.PassReader;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.metrics.CountingAuthority;
import org.appealdesk.backend.metrics.Metrics;
import org.appealdesk.backend.outbox.Outbox;
import org.appealdesk.backend.outbox.RetryPlan;
import org.appealdesk.backend.outbox.WebhookDelivery;
import org.appealdesk.backend.outbox.WebhookTarget;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.retention.Retention;
import org.appealdesk.backend.signin.IssuedTokens;
import org.appealdesk.backend.signin.TrustedIssuer;
import org.appealdesk.casework.Authority;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/** What a node's endpoints and jobs share, made once in this order. */
final class Parts implements AutoCloseable {

    private static final long MEBIBYTE = 1024 * 1024;

    /** Uploads that one agent's console, or the exchange for all parties, has begun and not finished. */
    private static final int UNFINISHED = 20;

    private static final int UNFINISHED_OF_EXCHANGE = 1_000;
    private static final Duration LAPSE = Duration.ofDays(1);

    /** For one attempt of a webhook. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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
    final StoredFiles files;
    final Uploads uploads;
    final Absences absences;
    private final NodeAuthority deciding;
    final Authority authority;
    final Sweeper sweeper;
    final FeedWatch watch;
    final People people;
    final Following following;
    final Outbox outbox;
    final Retention retention;
    final Optional<WebhookDelivery> webhooks;
    final Optional<TrustedIssuer> issuer;
    final PassReader passes;

    Parts(Configuration configuration, DatabaseAddress address, Surroundings surroundings) {
        this.configuration = configuration;
        this.surroundings = surroundings;
        this.metrics = new Metrics(surroundings.nanoTime());
        this.database = Database.open(address, "appeal-desk", configuration.get(Keys.POOL_SIZE));
        this.clock = new DatabaseClock(database, surroundings.nanoTime());
        this.pulse = new Pulse(database, surroundings.nanoTime());
        this.log = new PostgresEventLog(database);
        var closedFor = Duration.ofDays(configuration.get(Keys.CLOSED_FOR_DAYS));
        this.files = new StoredFiles(database, closedFor);
        this.uploads = new Uploads(
                database,
                new UploadLimits(
                        configuration.get(Keys.LARGEST_FILE_MB) * MEBIBYTE, UNFINISHED, UNFINISHED_OF_EXCHANGE, LAPSE));
        this.absences = new Absences(database);
        this.deciding = new NodeAuthority(
                new CommandRules(new AppealEngine(surroundings.profiles()), files, absences), log, CACHED_CASES);
        this.authority = new CountingAuthority(deciding, metrics);
        this.sweeper = new Sweeper(database, authority, LEASE);
        this.watch = new FeedWatch(database, LOOK_FOR_NEWS);
        this.people = new People(database, surroundings.random());
        this.following = new Following(database, people, watch, closedFor, clock, surroundings.nanoTime());
        this.outbox = new Outbox(database);
        this.retention = new Retention(database);
        this.webhooks = configuration.find(Keys.WEBHOOK_URL).map(this::webhooks);
        this.issuer = configuration.find(Keys.OIDC_ISSUER).map(this::trusted);
        this.passes = issuer.map(this::tokensAlsoOf).orElse(PassReader.TOKENS);
        metrics.watch(database);
        metrics.gauge(
                "appealdesk.feed.lag.seconds",
                "For how long one transaction has held up the feed",
                pulse,
                seen -> seen.feedLag().toMillis() / 1000.0);
        metrics.gauge(
                "appealdesk.database.up", "1 when the database answered lately", pulse, seen -> seen.beats() ? 1 : 0);
    }

    private WebhookDelivery webhooks(URI address) {
        var target = new WebhookTarget(address, configuration.get(Keys.WEBHOOK_SECRET));
        return new WebhookDelivery(outbox, target, new RetryPlan(seeded()), clock, PATIENCE);
    }

    private TrustedIssuer trusted(String issuer) {
        return new TrustedIssuer(
                issuer,
                configuration.get(Keys.OIDC_CLIENT_ID),
                configuration.get(Keys.OIDC_AUDIENCE),
                configuration.get(Keys.OIDC_SCOPES),
                configuration.find(Keys.OIDC_FIRST_DAY).orElse(null));
    }

    private PassReader tokensAlsoOf(TrustedIssuer trusted) {
        return PassReader.TOKENS.or(new IssuedTokens(trusted, clock, surroundings.nanoTime()));
    }

    private RandomGenerator seeded() {
        byte[] seed = new byte[Long.BYTES];
        surroundings.random().accept(seed);
        return new SplittableRandom(ByteBuffer.wrap(seed).getLong());
    }

    /** The rules under which new orders are opened, as the settings name them. */
    ProfileRef rules() {
        String name = configuration.get(Keys.RULES);
        return surroundings
                .profiles()
                .newest(name)
                .orElseThrow(() -> new BadConfigurationException(List.of(new Mistake(
                        Keys.RULES.name(),
                        "there are no rules “" + name + "”",
                        "one of " + String.join(", ", surroundings.profiles().names())))))
                .ref();
    }

    /** A case as this node knows it, perhaps somewhat behind. */
    Optional<CaseFile> known(CaseId id) {
        return deciding.find(id);
    }

    /** A case as it stands. */
    Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(FoldedHistory.of(log.history(id)).file());
    }

    /** The database last: the others work with it. */
    @Override
    public void close() {
        webhooks.ifPresent(WebhookDelivery::close);
        watch.close();
        log.close();
        database.close();
        metrics.close();
    }
}
