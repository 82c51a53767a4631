package org.appealdesk.sync;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.appealdesk.protocol.http.MeBody;
import org.jspecify.annotations.Nullable;

/**
 * What this person may see and do, as the backend says: asked at first, whenever there is doubt, and now and then. The feed
 * does not tell of cases that come into sight because queues changed; only a new snapshot has them. Doubts may come on
 * any thread; the rest is for one.
 */
final class OwnRights {

    /** The backend ends the stream when rights change; this is for who has no stream. */
    private static final Duration LONGEST_TRUST = Duration.ofMinutes(5);

    private final Backend backend;
    private final LongSupplier nanos;
    private final Consumer<MeBody> changed;
    private final AtomicBoolean doubt = new AtomicBoolean(true);
    private @Nullable MeBody known;
    private long asked;

    /**
     * @param known what the cases that are here were fetched with; null when it is not known: then the first answer is taken
     * @param changed is told once the new snapshot has begun, on the thread of the rounds
     */
    OwnRights(Backend backend, @Nullable MeBody known, Consumer<MeBody> changed, LongSupplier nanos) {
        this.backend = backend;
        this.known = known;
        this.changed = changed;
        this.nanos = nanos;
    }

    /** The rights may have changed: has the backend asked at the next round. */
    void doubt() {
        doubt.set(true);
    }

    /**
     * Asks when it is time to.
     *
     * @param anew begins a new snapshot, and tells when it has begun
     * @throws UnansweredException when it has to be tried again
     */
    void check(Consumer<Runnable> anew) {
        long now = nanos.getAsLong();
        if (!doubt.getAndSet(false) && now - asked < LONGEST_TRUST.toNanos()) {
            return;
        }
        try {
            MeBody me = backend.me();
            asked = now;
            if (known == null || known.sameRights(me)) {
                known = me;
            } else {
                anew.accept(() -> {
                    known = me;
                    changed.accept(me);
                });
            }
        } catch (RuntimeException e) {
            doubt.set(true);
            throw e;
        }
    }
}
