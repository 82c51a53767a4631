package org.appealdesk.architecture.sample.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Every way to read a clock or make an id, and at the end two that are given theirs. */
public final class ReadsClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Instant instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    LocalDate zoned() {
        return LocalDate.now(ZONE);
    }

    InstantSource source() {
        return InstantSource.system();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    UUID id() {
        return UUID.randomUUID();
    }

    Random random() {
        return new Random();
    }

    int shared() {
        return ThreadLocalRandom.current().nextInt();
    }

    double fraction() {
        return Math.random();
    }

    LocalDate given(Clock clock) {
        return LocalDate.now(clock);
    }

    Random seeded(long seed) {
        return new Random(seed);
    }
}
