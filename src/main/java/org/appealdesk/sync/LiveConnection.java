package org.appealdesk.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.Cases;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.LiveLink;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.SignInBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Live cases of one person at one backend: the desk to work with, and a thread of its own that keeps it together with the
 * backend until it is closed. Safe for use by several threads.
 */
public final class LiveConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    /** While the stream tells of news, a look now and then shows up to when all is here. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    /** Without the stream. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private static final Duration TIDYING = Duration.ofHours(1);

    private final ServerClock clock;
    private final LiveCases cases;
    private final CaseDesk desk;
    private final Synchronizer synchronizer;
    private final PresenceBoard presence;
    private final AbsenceBoard absences;
    private final LiveStream stream;
    private final HttpCalls calls;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("appeal-desk-sync").daemon().unstarted(this::run);
    private final Duration closedFor;
    private @Nullable Instant nextTidying;
    private volatile boolean closed;

    /**
     * What is known of the person.
     *
     * @param person the id that the backend has for this person
     * @param closedFor how long the backend shows closed cases
     * @param known with which rights the cases were fetched that are here; null when that is not known
     * @param changed is told when the backend gave this person other rights, once the cases are being fetched anew; on a
     *     thread of the connection's own
     */
    public record Account(
            BackendAddress address,
            String person,
            Tokens tokens,
            Duration closedFor,
            @Nullable MeBody known,
            Consumer<MeBody> changed) {}

    /** What is kept on this device; it stays the caller's to close. */
    public record Keeping(Replica replica, BlobStore blobs, DeskPapers papers) {}

    /**
     * What the surroundings give.
     *
     * @param pc the PC's clock
     * @param nanos a monotonic source in nanoseconds
     * @param random from 0 to 1
     * @param bytes fills an array with random bytes
     */
    public record Machinery(InstantSource pc, LongSupplier nanos, DoubleSupplier random, Consumer<byte[]> bytes) {}

    private LiveConnection(Account account, Keeping keeping, AppealEngine engine, Machinery machinery) {
        this.clock = new ServerClock(machinery.pc(), machinery.nanos());
        this.calls = new HttpCalls(
                HttpClients.of(account.address()), url(account.address()), account.tokens(), clock, machinery.nanos());
        LiveBlobs blobs = new LiveBlobs(keeping.blobs(), calls, keeping.replica());
        CommandIds ids = new CommandIds(clock, machinery.bytes());
        Cases shown = new Cases();
        this.absences = new AbsenceBoard(calls, keeping.papers(), clock, machinery.nanos());
        this.cases = LiveCases.open(new CommandRules(engine, keeping.blobs(), absences), keeping.replica(), shown);
        this.desk = new CaseDesk(engine, cases, shown, blobs, clock, ids);
        HttpBackend backend = new HttpBackend(calls);
        this.synchronizer = new Synchronizer(
                new Synchronizer.Sides(backend, keeping.replica(), cases, blobs), clock, machinery.random());
        this.presence = new PresenceBoard(calls, account.person(), ids.get(), machinery.nanos());
        OwnRights rights = new OwnRights(backend, account.known(), account.changed(), machinery.nanos());
        Runnable doubt = () -> {
            rights.doubt();
            absences.doubt();
        };
        this.stream = new LiveStream(calls, this::wake, doubt, presence::heard);
        this.closedFor = account.closedFor();
        synchronizer.wakeBy(() -> {
            doubt.run();
            wake();
        });
        synchronizer.checkBy(rights::check);
        cases.watch(this::wakeForWaiting);
    }

    private static HttpUrl url(BackendAddress address) {
        return Objects.requireNonNull(HttpUrl.get(address.url()), "checked by the address");
    }

    /** Shows what is kept on this device, and begins to send and to fetch. */
    public static LiveConnection open(Account account, Keeping keeping, AppealEngine engine, Machinery machinery) {
        LiveConnection connection = new LiveConnection(account, keeping, engine, machinery);
        connection.thread.start();
        return connection;
    }

    /**
     * Asks a backend whom a token lets in.
     *
     * @throws UnansweredException when it does not say
     */
    public static MeBody whoAmI(BackendAddress address, String token, Machinery machinery) {
        return ask(address, () -> token, machinery, HttpBackend::me);
    }

    /**
     * Asks a backend how a person may sign in.
     *
     * @throws UnansweredException when it does not say
     */
    public static SignInBody waysIn(BackendAddress address, Machinery machinery) {
        return ask(address, () -> "", machinery, HttpBackend::waysIn);
    }

    private static <T> T ask(
            BackendAddress address, Tokens tokens, Machinery machinery, Function<HttpBackend, T> question) {
        OkHttpClient client = HttpClients.of(address);
        try {
            ServerClock clock = new ServerClock(machinery.pc(), machinery.nanos());
            return question.apply(
                    new HttpBackend(new HttpCalls(client, url(address), tokens, clock, machinery.nanos())));
        } finally {
            letGo(client);
        }
    }

    public CaseDesk desk() {
        return desk;
    }

    public LiveCases cases() {
        return cases;
    }

    public LiveLink link() {
        return synchronizer;
    }

    public Presences presences() {
        return presence;
    }

    /** Who is away. */
    public AbsenceBook absences() {
        return absences;
    }

    /** The backend's time, as far as it is known here. */
    public ServerClock clock() {
        return clock;
    }

    private void wake() {
        wake.release();
    }

    private void wakeForWaiting() {
        if (!cases.waiting().isEmpty()) {
            wake();
        }
    }

    private void run() {
        while (!closed) {
            await(round());
        }
    }

    /** @return how long to wait for a reason to go on */
    private Duration round() {
        wake.drainPermits();
        try {
            return switch (synchronizer.round()) {
                case Synchronizer.Round.Complete _ -> live();
                case Synchronizer.Round.Again(Duration after) -> after;
                case Synchronizer.Round.Stuck _ -> Duration.ofDays(1);
            };
        } catch (StorageException e) {
            synchronizer.stopped(e);
            return POLL;
        } catch (RuntimeException e) {
            LOG.error("Synchronizing failed; it is tried again", e);
            synchronizer.stopped(e);
            return POLL;
        }
    }

    private Duration live() {
        stream.open();
        letGoOfOld();
        try {
            absences.check();
            presence.tell();
        } catch (UnansweredException e) {
            LOG.debug("Who is away could not be asked, or who looks could not be told", e);
        }
        return stream.isOpen() ? LOOK : POLL;
    }

    /** Cases grow old by days: not to be looked for at every round. */
    private void letGoOfOld() {
        Instant now = clock.instant();
        if (nextTidying == null || !now.isBefore(nextTidying)) {
            cases.letGoOfClosed(now.minus(closedFor));
            nextTidying = now.plus(TIDYING);
        }
    }

    private void await(Duration atMost) {
        try {
            var _ = wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Cuts off what is under way; what was not acknowledged is kept and sent the next time. */
    @Override
    public void close() {
        closed = true;
        stream.close();
        calls.end();
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letGo(calls.client());
    }

    private static void letGo(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
