package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the head of a container. Every method throws BufferUnderflowException where it ends too early. */
final class Bytes {
    /** Headers that are longer are not read to their end. */
    private static final int HEAD = 1 << 20;

    private final ByteBuffer bytes;

    private Bytes(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Bytes headOf(Path file, ByteOrder order) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Bytes(ByteBuffer.wrap(in.readNBytes(HEAD)).order(order));
        }
    }

    /** The next so many bytes on their own; all there are when there are fewer. */
    Bytes next(long length) {
        int size = (int) Math.max(0, Math.min(length, bytes.remaining()));
        Bytes part = new Bytes(bytes.slice(bytes.position(), size).order(bytes.order()));
        bytes.position(bytes.position() + size);
        return part;
    }

    boolean hasMore(int length) {
        return bytes.remaining() >= length;
    }

    void skip(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + length);
    }

    int one() {
        return Byte.toUnsignedInt(bytes.get());
    }

    int two() {
        return Short.toUnsignedInt(bytes.getShort());
    }

    int four() {
        return bytes.getInt();
    }

    long eight() {
        return bytes.getLong();
    }

    /** Characters of one byte each. */
    String letters(int length) {
        return text(length, StandardCharsets.ISO_8859_1);
    }

    String text(int length, Charset charset) {
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, charset);
    }
}
