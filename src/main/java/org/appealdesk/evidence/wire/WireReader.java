package org.appealdesk.evidence.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.evidence.Box;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody says who may lie. Every length is held against its limit before anything is allocated for it. For
 * one thread at a time. Every method throws {@link WireException} at what may not be, and EOFException where it ends.
 */
final class WireReader {
    private static final int CHUNK = 16_384;

    private final DataInputStream in;

    /** How many bytes of texts may still come, so that many texts within their limits are not too much together. */
    private long left;

    /** @param budget bytes of all texts together */
    WireReader(InputStream in, long budget) {
        this.in = new DataInputStream(in);
        this.left = budget;
    }

    /** Reads one of several. */
    interface Item<T> {
        T read() throws IOException;
    }

    int number(int least, int most) throws IOException {
        int value = in.readInt();
        if (value < least || value > most) {
            throw new WireException(value + " is not from " + least + " to " + most);
        }
        return value;
    }

    long large(long least, long most) throws IOException {
        long value = in.readLong();
        if (value < least || value > most) {
            throw new WireException(value + " is not from " + least + " to " + most);
        }
        return value;
    }

    double share() throws IOException {
        double value = in.readDouble();
        if (!(value >= 0 && value <= 1)) {
            throw new WireException(value + " is no share");
        }
        return value;
    }

    Box box() throws IOException {
        try {
            return new Box(number(0, Integer.MAX_VALUE), share(), share(), share(), share());
        } catch (IllegalArgumentException broken) {
            throw new WireException("a box off its page");
        }
    }

    boolean flag() throws IOException {
        byte value = in.readByte();
        if (value != 0 && value != 1) {
            throw new WireException(value + " is no flag");
        }
        return value == 1;
    }

    /** @param most bytes in UTF-8 */
    String text(int most) throws IOException {
        int length = number(0, most);
        left -= length;
        if (left < 0) {
            throw new WireException("more text than is read of one answer");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new WireException("a text that is not UTF-8");
        }
    }

    <E extends Enum<E>> E choice(Class<E> type) throws IOException {
        E[] all = type.getEnumConstants();
        return all[number(0, all.length - 1)];
    }

    Instant instant() throws IOException {
        try {
            return Instant.ofEpochSecond(in.readLong(), number(0, 999_999_999));
        } catch (DateTimeException beyond) {
            throw new WireException("a time beyond all times");
        }
    }

    <T> @Nullable T optional(Item<T> item) throws IOException {
        return flag() ? item.read() : null;
    }

    <T> List<T> all(int most, Item<T> item) throws IOException {
        int count = number(0, most);
        List<T> all = new ArrayList<>();
        for (int read = 0; read < count; read++) {
            all.add(item.read());
        }
        return all;
    }

    /** Numbers without their count, which was checked already. */
    int[] numbers(int count) throws IOException {
        int[] all = new int[count];
        byte[] chunk = new byte[CHUNK * Integer.BYTES];
        for (int from = 0; from < count; from += CHUNK) {
            int size = Math.min(CHUNK, count - from);
            in.readFully(chunk, 0, size * Integer.BYTES);
            ByteBuffer.wrap(chunk).asIntBuffer().get(all, from, size);
        }
        return all;
    }
}
