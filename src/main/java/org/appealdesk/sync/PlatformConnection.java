package org.appealdesk.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;

/**
 * The way of the exchange's own systems to a backend: they act for the parties, bring their files, and follow what
 * happens. Every call waits for its answer and throws {@link UnansweredException}. Safe for use by several threads.
 */
public final class PlatformConnection implements AutoCloseable {

    /** Longer than {@link HttpClients} waits for an answer would be none. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final int PAGE = 500;

    private final ServerClock clock;
    private final HttpCalls calls;
    private final HttpBackend backend;
    private final Upload upload;

    /**
     * @param token the access token as of now
     * @param pc this machine's clock
     * @param nanos a monotonic source in nanoseconds
     */
    public PlatformConnection(BackendAddress address, Supplier<String> token, InstantSource pc, LongSupplier nanos) {
        clock = new ServerClock(pc, nanos);
        calls = new HttpCalls(
                HttpClients.of(address), Objects.requireNonNull(HttpUrl.get(address.url())), token::get, clock, nanos);
        backend = new HttpBackend(calls);
        upload = new Upload(calls, new MemoryUploads());
    }

    /** The backend's time, as well as it is known from its answers. */
    public Instant serverTime() {
        return clock.instant();
    }

    public MeBody me() {
        return backend.me();
    }

    /** Sends commands, at most {@link org.appealdesk.protocol.http.CommandsBody#MOST}, to be carried out in this order. */
    public ResultsBody push(List<SentCommand> commands) {
        return backend.push(commands);
    }

    /**
     * Returns when the backend has the file.
     *
     * @throws MissingFileException when the backend will never take it
     */
    public void upload(FileFacts facts, Path file) {
        upload.send(facts, file);
    }

    /** What came after the cursor; when that is nothing, what comes within the next seconds. */
    public ChangesBody await(String cursor) {
        return backend.changes(cursor, PAGE, LONGEST_WAIT);
    }

    /** What came after the cursor until now. */
    public ChangesBody changes(String cursor) {
        return backend.changes(cursor, PAGE, Duration.ZERO);
    }

    /** Gives each line of a snapshot to the taker; returns after the last one. */
    public void snapshot(Consumer<SnapshotLine> taker) {
        backend.snapshot(null, taker);
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {
        calls.end();
    }
}
