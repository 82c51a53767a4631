package org.appealdesk.console.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/** Tells how much was read, and ends with an error when it is cancelled. */
final class Counted extends FilterInputStream {
    private final AtomicBoolean isCancelled;
    private final LongConsumer counter;
    private long count;

    /** @param counter is told the bytes read so far, after each read */
    Counted(InputStream content, AtomicBoolean isCancelled, LongConsumer counter) {
        super(content);
        this.isCancelled = isCancelled;
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (isCancelled.get()) {
            throw new IOException("cancelled");
        }
        int read = super.read(target, offset, length);
        if (read > 0) {
            count += read;
            counter.accept(count);
        }
        return read;
    }
}
