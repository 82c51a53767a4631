package org.appealdesk.app.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.appealdesk.app.machine.EnvironmentException;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.PlatformConnection;
import org.appealdesk.training.Tempo;
import org.jspecify.annotations.Nullable;

/** Parties that appeal on a live backend and do what is theirs until they are told to stop. */
public final class LiveParties implements AutoCloseable {
    private static final String EXCHANGE = "PLATFORM";
    private static final double NANOS_A_MINUTE = 60e9;

    private final PlatformConnection backend;
    private final Productions productions;
    private final Player player;
    private final @Nullable Duration lasts;

    /**
     * Where they act.
     *
     * @param token of the exchange's own systems, as of now
     */
    public record Way(BackendAddress address, Supplier<String> token) {}

    /**
     * What they do.
     *
     * @param seed the same seed and scenarios make the same appeals, once
     * @param scenarios names of those that came along; at least one
     * @param rate new appeals a minute
     * @param count how many appeals at most, those of earlier starts included; null for no end
     * @param lasts for how long; null for no end
     */
    public record Wishes(
            long seed,
            List<String> scenarios,
            double rate,
            @Nullable Long count,
            @Nullable Duration lasts,
            Tempo tempo) {
        public Wishes {
            scenarios = List.copyOf(scenarios);
        }

        Duration interval() {
            return Duration.ofNanos((long) (NANOS_A_MINUTE / rate));
        }
    }

    /**
     * What the machine gives.
     *
     * @param random from 0 to 1
     */
    public record Machinery(InstantSource clock, LongSupplier nanos, DoubleSupplier random) {}

    /**
     * @param assets what the program brings along
     * @throws IOException when that cannot be read, or there is nowhere to make files
     */
    public LiveParties(Path assets, Way way, Wishes wishes, Told told, Machinery machinery) throws IOException {
        backend = new PlatformConnection(way.address(), way.token(), machinery.clock(), machinery.nanos());
        productions = new Productions(assets, wishes.tempo());
        var pace = new Simulation.Pace(wishes.interval(), wishes.count());
        var plan = new Plan(wishes.seed(), wishes.scenarios());
        player = new Player(new Simulation(plan, productions, pace, backend, told), backend, told, machinery.random());
        lasts = wishes.lasts();
    }

    /**
     * Plays until everything is over, the time is, or {@link #stop}.
     *
     * @throws org.appealdesk.sync.UnansweredException when the backend cannot be reached at first, or says later that it
     *     will not do it
     * @throws EnvironmentException when the token is not the exchange's
     */
    public void play() throws InterruptedException {
        MeBody me = backend.me();
        if (!me.role().equals(EXCHANGE)) {
            throw new EnvironmentException("simulate.notExchange", me.id(), me.role());
        }
        player.play(lasts);
    }

    /** Has the playing end soon; by any thread. */
    public void stop() {
        player.stop();
    }

    @Override
    public void close() {
        backend.close();
        productions.close();
    }
}
