package org.appealdesk.sync;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Ids of commands: UUIDs of version 7 (RFC 9562), which begin with the time and so lie close together in an index. Safe
 * for use by several threads if its sources are.
 */
public final class CommandIds implements Supplier<String> {

    private final InstantSource clock;
    private final Consumer<byte[]> random;

    /** @param random fills an array with random bytes */
    public CommandIds(InstantSource clock, Consumer<byte[]> random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String get() {
        byte[] bytes = new byte[2 * Long.BYTES];
        random.accept(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long first = clock.instant().toEpochMilli() << 16 | 0x7000 | (buffer.getLong() & 0x0fff);
        long second = (buffer.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(first, second).toString();
    }
}
