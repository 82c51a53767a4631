package org.appealdesk.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The backend's time, as far as it is known here. Each answer brings it; the fastest round trip tells it best. Between
 * answers it goes on by a monotonic clock, so that setting the PC's clock moves no countdown. When the PC slept, which
 * stops monotonic clocks, it is asked for anew. Safe for use by several threads.
 */
public final class ServerClock implements InstantSource {

    /** What a quartz may be wrong by, and so what makes an old measurement worse than a newer, slower one. */
    private static final double DRIFT = 100e-6;

    /** More than any clock drifts between two answers: the PC slept, or its clock was set. */
    private static final Duration SLEPT = Duration.ofSeconds(2);

    /**
     * A measurement.
     *
     * @param server the backend's time at {@code nanos}, give or take half the round trip
     * @param pc the PC's time at the same moment
     */
    private record Sample(Instant server, Instant pc, long nanos, long roundTrip) {}

    private final InstantSource pc;
    private final LongSupplier nanos;
    private @Nullable Sample best;
    private @Nullable Duration pcAhead;

    /**
     * @param pc the PC's clock
     * @param nanos a monotonic source in nanoseconds
     */
    public ServerClock(InstantSource pc, LongSupplier nanos) {
        this.pc = pc;
        this.nanos = nanos;
    }

    /**
     * Takes the time that an answer brought.
     *
     * @param sent when the question was sent, by the monotonic source
     * @param received when the answer began to arrive
     */
    public synchronized void observe(long sent, long received, Instant server) {
        long roundTrip = Math.max(0, received - sent);
        long middle = sent + roundTrip / 2;
        long since = nanos.getAsLong() - middle;
        Sample sample = new Sample(server, pc.instant().minusNanos(since), middle, roundTrip);
        Sample known = usable();
        if (known == null || roundTrip <= error(known, middle)) {
            best = sample;
            pcAhead = Duration.between(server, sample.pc());
        }
    }

    private static double error(Sample sample, long at) {
        return sample.roundTrip() + Math.abs(at - sample.nanos()) * DRIFT;
    }

    /** The best measurement; null when there is none, or the PC slept since. */
    private @Nullable Sample usable() {
        Sample sample = best;
        if (sample == null) {
            return null;
        }
        Duration byMonotonic = Duration.ofNanos(nanos.getAsLong() - sample.nanos());
        Duration byPc = Duration.between(sample.pc(), pc.instant());
        if (byPc.minus(byMonotonic).abs().compareTo(SLEPT) > 0) {
            best = null;
            return null;
        }
        return sample;
    }

    /** Before any answer the PC's time; after the PC slept, the PC's time with what it was wrong by before. */
    @Override
    public synchronized Instant instant() {
        Sample sample = usable();
        return sample == null
                ? pc.instant().minus(pcAhead().orElse(Duration.ZERO))
                : sample.server().plusNanos(nanos.getAsLong() - sample.nanos());
    }

    /** How far the PC's clock is ahead of the backend's; empty while no answer has told. */
    public synchronized Optional<Duration> pcAhead() {
        return Optional.ofNullable(pcAhead);
    }
}
