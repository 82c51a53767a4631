package org.appealdesk.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form a bundle has as a zip: entries stored one behind the other, one fixed time, no extra fields, no comments.
 * Every byte that is not an entry's content follows from names, sizes and checksums, so a reader can hold each against
 * what the writer would have written; there is nothing in a bundle that nobody looks at.
 */
final class ZipForm {
    /** More does not fit into the plain form. */
    static final long LARGEST = 0xFFFF_FFFEL;

    static final int MOST_ENTRIES = 0xFFFE;
    static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;

    private static final int LOCAL_MARK = 0x04034b50;
    private static final int CENTRAL_MARK = 0x02014b50;
    private static final int END_MARK = 0x06054b50;
    /** Of the format: stored files need 2.0, for the folder in a path. */
    private static final short VERSION = 20;
    /** Names are in UTF-8. */
    private static final short FLAGS = 0x0800;
    /** 1980-01-01, the first day there is; when the case was exported stands in the manifest. */
    private static final short DATE = (1 << 5) | 1;

    /**
     * An entry as its headers tell of it.
     *
     * @param crc CRC-32 of its content
     * @param offset where its local header begins
     */
    record Header(String path, long bytes, long crc, long offset) {}

    private ZipForm() {}

    static byte[] local(Header header) {
        byte[] path = header.path().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[LOCAL_HEADER + path.length];
        ByteBuffer buffer = over(bytes).putInt(LOCAL_MARK);
        common(buffer, header, path.length);
        buffer.put(path);
        return bytes;
    }

    static byte[] central(Header header) {
        byte[] path = header.path().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[CENTRAL_HEADER + path.length];
        ByteBuffer buffer = over(bytes).putInt(CENTRAL_MARK).putShort(VERSION);
        common(buffer, header, path.length);
        // No comment, first disk, no attributes.
        buffer.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        buffer.putInt((int) header.offset()).put(path);
        return bytes;
    }

    /** @param centralAt where the central headers begin */
    static byte[] end(int entries, long centralBytes, long centralAt) {
        byte[] bytes = new byte[END];
        ByteBuffer buffer = over(bytes).putInt(END_MARK).putShort((short) 0).putShort((short) 0);
        buffer.putShort((short) entries).putShort((short) entries);
        buffer.putInt((int) centralBytes).putInt((int) centralAt).putShort((short) 0);
        return bytes;
    }

    private static void common(ByteBuffer buffer, Header header, int pathLength) {
        buffer.putShort(VERSION).putShort(FLAGS);
        // Stored, at midnight.
        buffer.putShort((short) 0).putShort((short) 0).putShort(DATE);
        buffer.putInt((int) header.crc());
        buffer.putInt((int) header.bytes()).putInt((int) header.bytes());
        buffer.putShort((short) pathLength).putShort((short) 0);
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
