package org.appealdesk.app.live;

import java.util.concurrent.atomic.AtomicReference;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.store.ReplicaFolder;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;

/** One person's live work at one backend, from signing in until it is closed. Safe for use by several threads. */
public final class LiveSession implements AutoCloseable {

    static final String TOKEN = "token";

    private final LiveFolder place;
    private final MeBody me;
    private final ReplicaFolder folder;
    private final LiveConnection connection;
    private final AtomicReference<String> token;

    private LiveSession(LiveFolder place, MeBody me, ReplicaFolder folder, Start start) {
        this.place = place;
        this.me = me;
        this.folder = folder;
        this.token = new AtomicReference<>(start.token());
        this.connection = LiveConnection.open(
                new LiveConnection.Account(start.address(), me.id(), token::get),
                new LiveConnection.Keeping(folder.replica(), folder.blobs()),
                start.engine(),
                start.machinery());
    }

    /** What a session begins with. */
    record Start(BackendAddress address, String token, AppealEngine engine, LiveConnection.Machinery machinery) {
        /** What is secret is in no log. */
        @Override
        public String toString() {
            return "Start at " + address;
        }
    }

    /** Takes over the folder, which is open, and closes it in the end. */
    static LiveSession open(LiveFolder place, MeBody me, ReplicaFolder folder, Start start) {
        folder.replica().keepSecret(TOKEN, start.token());
        place.keep(me);
        return new LiveSession(place, me, folder, start);
    }

    /** Who works, as the backend knows this person. */
    public MeBody me() {
        return me;
    }

    /** As whom this person acts in cases. */
    public Actor.Staff actor() {
        AgentId id = new AgentId(me.id());
        return me.role().equals("SUPERVISOR") ? new Actor.Supervisor(id) : new Actor.Agent(id);
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
        vault.forget(place.path());
        place.wipe();
    }
}
