package org.appealdesk.evidence.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import org.appealdesk.evidence.Box;
import org.jspecify.annotations.Nullable;

/** Writes what {@link WireReader} reads. For one thread at a time. */
final class WireWriter {
    private static final int CHUNK = 16_384;

    private final DataOutputStream out;

    WireWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Writes one of several. */
    interface Item<T> {
        void write(T value) throws IOException;
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void large(long value) throws IOException {
        out.writeLong(value);
    }

    void share(double value) throws IOException {
        out.writeDouble(value);
    }

    void box(Box box) throws IOException {
        number(box.page());
        share(box.left());
        share(box.top());
        share(box.width());
        share(box.height());
    }

    void flag(boolean value) throws IOException {
        out.writeByte(value ? 1 : 0);
    }

    void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Both sides are the same program, so that the order of the constants is one. */
    @SuppressWarnings("EnumOrdinal")
    void choice(Enum<?> value) throws IOException {
        out.writeInt(value.ordinal());
    }

    void instant(Instant value) throws IOException {
        out.writeLong(value.getEpochSecond());
        out.writeInt(value.getNano());
    }

    <T> void optional(@Nullable T value, Item<T> item) throws IOException {
        flag(value != null);
        if (value != null) {
            item.write(value);
        }
    }

    <T> void all(Collection<T> values, Item<T> item) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            item.write(value);
        }
    }

    /** Numbers without their count. */
    void numbers(IntBuffer values) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES);
        while (values.hasRemaining()) {
            int count = Math.min(CHUNK, values.remaining());
            chunk.asIntBuffer().put(0, values, values.position(), count);
            values.position(values.position() + count);
            out.write(chunk.array(), 0, count * Integer.BYTES);
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
