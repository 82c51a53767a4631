package org.appealdesk.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** SHA-256, CRC-32 and length of bytes that pass. For one thread. */
final class Hashing {
    private final MessageDigest digest;
    private final CRC32 crc = new CRC32();
    private long bytes;

    Hashing() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Hashing of(byte[] content) {
        var hashing = new Hashing();
        hashing.update(content, content.length);
        return hashing;
    }

    /** All of a stream, which goes on to another one. */
    static Hashing of(InputStream content, OutputStream to) throws IOException {
        var hashing = new Hashing();
        byte[] buffer = new byte[64 * 1024];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            hashing.update(buffer, count);
            to.write(buffer, 0, count);
        }
        return hashing;
    }

    void update(byte[] buffer, int count) {
        digest.update(buffer, 0, count);
        crc.update(buffer, 0, count);
        bytes += count;
    }

    /** 64 lower-case hexadecimal digits; asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long crc() {
        return crc.getValue();
    }

    long bytes() {
        return bytes;
    }
}
