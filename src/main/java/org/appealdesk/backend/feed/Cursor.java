package org.appealdesk.backend.feed;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A place in the feed: everything up to it was read. Opaque to who holds it.
 *
 * @param epoch of the installation; after a restored backup it is another one
 * @param xid transaction of the last event read, with all its 64 bits
 * @param position of the last event read
 */
public record Cursor(UUID epoch, long xid, long position) {

    /** Changes with the form of the text, so that an old one is never misread. */
    private static final String VERSION = "f1-";

    private static final int BYTES = 4 * Long.BYTES;

    /** Before the first event. */
    static Cursor start(UUID epoch) {
        return new Cursor(epoch, 0, 0);
    }

    /** Letters, digits, {@code -} and {@code _} only. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES + Integer.BYTES)
                .putLong(epoch.getMostSignificantBits())
                .putLong(epoch.getLeastSignificantBits())
                .putLong(xid)
                .putLong(position);
        bytes.putInt(check(bytes.array()));
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads what {@link #text} wrote; empty when it is not, to the letter, such a text. */
    public static Optional<Cursor> parse(String text) {
        if (!text.startsWith(VERSION)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES + Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Cursor cursor = new Cursor(new UUID(buffer.getLong(), buffer.getLong()), buffer.getLong(), buffer.getLong());
        return Optional.of(cursor).filter(read -> read.text().equals(text));
    }

    private static int check(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 0, BYTES);
        return (int) crc.getValue();
    }
}
