package org.appealdesk.app.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.evidence.check.TraceStore;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.store.ReplicaFolder;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;
import org.appealdesk.sync.Tokens;
import org.appealdesk.sync.signin.IssuedSession;

/** One person's live work at one backend, from signing in until it is closed. Safe for use by several threads. */
public final class LiveSession implements AutoCloseable {

    /** Under which it is kept how somebody has signed in. */
    static final String WAY = "way";

    private final LiveFolder place;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile MeBody me;
    private volatile boolean changed;
    private final ReplicaFolder folder;
    private final LiveConnection connection;
    private final Runnable signOut;

    private LiveSession(LiveFolder place, MeBody me, ReplicaFolder folder, MeBody known, Start start) {
        this.place = place;
        this.me = me;
        this.folder = folder;
        this.signOut = start.way().signOut();
        this.connection = LiveConnection.open(
                new LiveConnection.Account(
                        start.address(),
                        me.id(),
                        start.way().tokens(),
                        Duration.ofDays(me.closedForDays()),
                        known,
                        this::changed),
                new LiveConnection.Keeping(folder.replica(), folder.blobs(), folder.papers()),
                start.engine(),
                start.machinery());
    }

    /** What a session begins with. */
    record Start(BackendAddress address, Way way, AppealEngine engine, LiveConnection.Machinery machinery) {}

    /**
     * How somebody has shown who he is.
     *
     * @param kept to be kept among the data, for the next time: the token of the backend's own, or the terms of whom the
     *     backend trusts
     * @param signOut ends the session at the issuer, if there is one
     */
    record Way(Tokens tokens, String kept, Runnable signOut) {

        static Way token(String token) {
            return new Way(() -> token, token, () -> {});
        }

        static Way issued(IssuedSession session, SignInBody.OpenId terms) {
            return new Way(session, new SignInBody(terms).json(), session::signOut);
        }

        /** The terms that were kept; empty when it was a token. */
        static Optional<SignInBody.OpenId> terms(String kept) {
            return SignInBody.read(kept) instanceof Decoded.Known<SignInBody>(SignInBody body)
                    ? Optional.ofNullable(body.openId())
                    : Optional.empty();
        }

        /** What is secret is in no log. */
        @Override
        public String toString() {
            return "Way";
        }
    }

    /** Takes over the folder, which is open, and closes it in the end. */
    static LiveSession open(LiveFolder place, MeBody me, ReplicaFolder folder, Start start) {
        folder.replica().keepSecret(WAY, start.way().kept());
        MeBody known = place.person().orElse(me);
        if (known.sameRights(me)) {
            place.keep(me);
        }
        return new LiveSession(place, me, folder, known, start);
    }

    /** Kept only now that the cases are being fetched with these rights: whoever ends here does not miss that. */
    private void changed(MeBody now) {
        place.keep(now);
        me = now;
        changed = true;
        watchers.forEach(Runnable::run);
    }

    /**
     * Calls the watcher after the backend gave this person other rights, on any thread; also at once when it has done so
     * since the last session.
     *
     * @return ends the watching
     */
    public Runnable watchRights(Runnable watcher) {
        watchers.add(watcher);
        if (changed) {
            watcher.run();
        }
        return () -> watchers.remove(watcher);
    }

    /** Who works, as the backend knows this person now. */
    public MeBody me() {
        return me;
    }

    /** As whom this person acts in cases. */
    public Actor.Staff actor() {
        AgentId id = new AgentId(me.id());
        return me.role().equals("SUPERVISOR") ? new Actor.Supervisor(id) : new Actor.Agent(id, me.since());
    }

    /** By what evidence of these cases is recognised. */
    public TraceStore traces() {
        return folder.traces();
    }

    /** What this person keeps for himself; wiped when he signs out. */
    public DeskPapers papers() {
        return folder.papers();
    }

    /** Where his papers are that were found damaged when this was opened. */
    public Optional<Path> papersKeptAside() {
        return folder.papersKeptAside();
    }

    public LiveConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
        folder.close();
    }

    /** Ends the session and wipes what is here of the backend. */
    void wipe(Vault vault) {
        close();
        signOut.run();
        vault.forget(place.path());
        place.wipe();
    }
}
