package org.appealdesk.backend.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.appealdesk.backend.files.Uploads.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one request on their way into an upload. They are kept chunk by chunk, and when the connection breaks, up
 * to the last one that came. For one request.
 */
final class UploadBody {

    private static final int PIECE = 16 * 1024;

    /** Who sends a byte now and then would else hold a connection for ever; an honest sender goes on with another. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** How it ended. */
    enum End {
        COMPLETE,
        /** Somebody else began to write to the upload. */
        OVERTAKEN,
        TOO_MUCH,
        /** The bytes do not give the checksum; they were taken back. */
        DIFFERENT,
        /** The connection broke; what came before is kept. */
        CUT,
        /** What came is kept. */
        TOO_SLOW
    }

    private final Uploads uploads;
    private final Upload upload;
    private final long writer;
    private final LongSupplier nanoTime;
    private final long begun;
    private @Nullable Checksum checksum;
    private long received;

    UploadBody(Uploads uploads, Upload upload, long writer, LongSupplier nanoTime) {
        this.uploads = uploads;
        this.upload = upload;
        this.writer = writer;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.received = upload.received();
    }

    /** To be called before {@link #receive}. */
    void expect(Checksum checksum) {
        this.checksum = checksum;
    }

    /** How many bytes of the upload are kept now. */
    long received() {
        return received;
    }

    End receive(InputStream content) {
        End end = null;
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        while (end == null && received < upload.length()) {
            int room = (int) Math.min(Contents.roomAt(received), upload.length() - received);
            end = fill(content, chunk, room);
            if (!keep(chunk.toByteArray())) {
                return End.OVERTAKEN;
            }
            chunk.reset();
        }
        return verified(end == null ? atTheEnd(content) : end);
    }

    /** Null when there is no more room; else why no more came. */
    private @Nullable End fill(InputStream content, ByteArrayOutputStream chunk, int room) {
        byte[] piece = new byte[PIECE];
        while (chunk.size() < room) {
            if (nanoTime.getAsLong() - begun > LONGEST.toNanos()) {
                return End.TOO_SLOW;
            }
            try {
                int count = content.read(piece, 0, Math.min(piece.length, room - chunk.size()));
                if (count < 0) {
                    return End.COMPLETE;
                }
                chunk.write(piece, 0, count);
            } catch (IOException | RuntimeException _) {
                // The server throws exceptions of many kinds when a connection breaks or stays silent too long.
                return End.CUT;
            }
        }
        return null;
    }

    private boolean keep(byte[] bytes) {
        if (bytes.length == 0) {
            return true;
        }
        if (!uploads.write(upload, writer, received, bytes)) {
            return false;
        }
        received += bytes.length;
        if (checksum != null) {
            checksum.add(bytes);
        }
        return true;
    }

    private static End atTheEnd(InputStream content) {
        try {
            return content.read() < 0 ? End.COMPLETE : End.TOO_MUCH;
        } catch (IOException | RuntimeException _) {
            return End.CUT;
        }
    }

    /** With a checksum, all bytes count or none. */
    private End verified(End end) {
        if (checksum == null || (end == End.COMPLETE && checksum.holds())) {
            return end;
        }
        if (!uploads.takeBack(upload, writer, received, upload.received())) {
            return End.OVERTAKEN;
        }
        received = upload.received();
        return end == End.COMPLETE ? End.DIFFERENT : end;
    }
}
