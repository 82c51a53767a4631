package org.appealdesk.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Hashes all that is written through it. For one thread; closing it leaves what is behind it open. */
final class HashedOutput extends OutputStream {
    private final OutputStream out;
    private final Hashing hashing = new Hashing();

    HashedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int count) throws IOException {
        byte[] written = from == 0 ? buffer : Arrays.copyOfRange(buffer, from, from + count);
        hashing.update(written, count);
        out.write(buffer, from, count);
    }

    long bytes() {
        return hashing.bytes();
    }

    Hashing hashing() {
        return hashing;
    }
}
