package org.appealdesk.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.appealdesk.bundle.Fault.Kind;

/**
 * Reads a zip from its first byte to its last and holds each byte that is not content against {@link ZipForm}. It uses
 * no zip library: what libraries pass over, such as extra fields or a second table of contents, is a fault here. Nothing
 * is unpacked, and no more memory is used than a name and a buffer need. For one thread.
 */
final class ZipScan {
    private static final int LONGEST_PATH = 200;
    /** What a bundle's files are called; neither a path upwards nor an absolute one. */
    private static final Pattern PATH = Pattern.compile("[a-z]+\\.[a-z]+|evidence/[A-Za-z0-9_-]+(\\.[a-z0-9]+)?");

    private static final int NAME_LENGTH_AT = 26;
    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 22;

    private final InputStream in;
    private final long length;
    private final List<ZipForm.Header> headers = new ArrayList<>();
    private long at;

    /** @param length of all that {@code in} gives */
    ZipScan(InputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    static boolean isPath(String path) {
        return path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
    }

    /** The header of the next entry; its content is to be read next. */
    ZipForm.Header next() throws IOException, FaultFound {
        long offset = at;
        byte[] fixed = bytes(ZipForm.LOCAL_HEADER);
        ByteBuffer header = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        int nameLength = Short.toUnsignedInt(header.getShort(NAME_LENGTH_AT));
        if (nameLength > LONGEST_PATH) {
            throw new FaultFound(Kind.STRUCTURE, offset + NAME_LENGTH_AT);
        }
        String path = new String(bytes(nameLength), StandardCharsets.UTF_8);
        long crc = Integer.toUnsignedLong(header.getInt(CRC_AT));
        long size = Integer.toUnsignedLong(header.getInt(SIZE_AT));
        ZipForm.Header told = new ZipForm.Header(path, size, crc, offset);
        byte[] expected = ZipForm.local(told);
        compare(Arrays.copyOf(expected, ZipForm.LOCAL_HEADER), fixed, offset);
        if (!isPath(path)) {
            throw new FaultFound(Kind.STRUCTURE, offset + ZipForm.LOCAL_HEADER);
        }
        headers.add(told);
        return told;
    }

    /** The content of the entry whose header was read last. */
    Hashing content(OutputStream to) throws IOException, FaultFound {
        ZipForm.Header header = headers.getLast();
        if (header.bytes() > length - at) {
            throw new FaultFound(Kind.CUT_SHORT, length);
        }
        var hashing = new Hashing();
        byte[] buffer = new byte[64 * 1024];
        long left = header.bytes();
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new FaultFound(Kind.CUT_SHORT, at);
            }
            hashing.update(buffer, count);
            to.write(buffer, 0, count);
            left -= count;
            at += count;
        }
        if (hashing.crc() != header.crc()) {
            throw new FaultFound(Kind.CHECKSUM, header.path());
        }
        return hashing;
    }

    /** Whether another entry follows, rather than the table of contents. */
    boolean hasNext() throws IOException {
        in.mark(4);
        byte[] mark = in.readNBytes(4);
        in.reset();
        return mark.length == 4 && mark[2] == 3 && mark[3] == 4;
    }

    /** The table of contents and the end, both as they follow from the entries, and nothing behind. */
    void end() throws IOException, FaultFound {
        long centralAt = at;
        for (ZipForm.Header header : headers) {
            expect(ZipForm.central(header));
        }
        expect(ZipForm.end(headers.size(), at - centralAt, centralAt));
        if (at != length) {
            throw new FaultFound(Kind.MORE_AT_THE_END, at);
        }
    }

    private void expect(byte[] expected) throws IOException, FaultFound {
        long offset = at;
        compare(expected, bytes(expected.length), offset);
    }

    private static void compare(byte[] expected, byte[] found, long offset) throws FaultFound {
        int different = Arrays.mismatch(expected, found);
        if (different >= 0) {
            throw new FaultFound(Kind.STRUCTURE, offset + different);
        }
    }

    private byte[] bytes(int count) throws IOException, FaultFound {
        byte[] read = in.readNBytes(count);
        at += read.length;
        if (read.length < count) {
            throw new FaultFound(Kind.CUT_SHORT, at);
        }
        return read;
    }
}
