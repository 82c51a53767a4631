package org.appealdesk.sync;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;
import org.jspecify.annotations.Nullable;

/**
 * The network between a console and a simulated backend: it loses requests and answers, delivers requests twice, the
 * second time much later if it likes, cuts snapshots off, and is down for a while.
 */
final class Wire implements Backend {

    private final SimulatedBackend backend;
    private final Actor actor;
    private final Random random;
    private final List<Runnable> inFlight;
    private double faults;
    private boolean cut;

    /** @param inFlight takes requests that arrive once more, at a time of the simulation's choice */
    Wire(SimulatedBackend backend, Actor actor, Random random, List<Runnable> inFlight) {
        this.backend = backend;
        this.actor = actor;
        this.random = random;
        this.inFlight = inFlight;
    }

    void faults(double probability) {
        faults = probability;
    }

    void cut(boolean down) {
        cut = down;
    }

    @Override
    public MeBody me() {
        throw new UnsupportedOperationException("Nobody signs in here");
    }

    @Override
    public ResultsBody push(List<SentCommand> commands) {
        return sent(() -> {
            if (happens()) {
                int node = random.nextInt();
                inFlight.add(() -> backend.push(node & 1, actor, commands));
            }
            return backend.push(node(), actor, commands);
        });
    }

    @Override
    public ChangesBody changes(String cursor, int limit) {
        return sent(() -> backend.changes(cursor, 1 + random.nextInt(7)));
    }

    @Override
    public void snapshot(Replica.@Nullable SnapshotUnderWay resume, Consumer<SnapshotLine> taker) {
        int lines = happens() ? random.nextInt(4) : Integer.MAX_VALUE;
        sent(() -> {
            int[] left = {lines};
            backend.snapshot(resume, line -> {
                if (left[0]-- <= 0) {
                    throw lost();
                }
                taker.accept(line);
            });
            return true;
        });
    }

    private <T> T sent(Supplier<T> work) {
        if (cut || happens()) {
            throw lost();
        }
        T answer = work.get();
        if (happens()) {
            throw lost();
        }
        return answer;
    }

    private int node() {
        return random.nextInt(2);
    }

    private boolean happens() {
        return random.nextDouble() < faults;
    }

    private static UnansweredException lost() {
        return new UnansweredException("No answer", new IOException("connection reset"));
    }
}
