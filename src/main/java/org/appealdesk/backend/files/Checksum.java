package org.appealdesk.backend.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.protocol.http.ProblemKind;

/** What the bytes of one request are said to add up to. For one request. */
final class Checksum {

    /** As {@code Tus-Checksum-Algorithm} lists them. */
    static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /**
     * Reads {@code Upload-Checksum}.
     *
     * @throws ProblemException when it is not an algorithm of ours and a value in Base64
     */
    static Checksum read(String header) {
        String[] parts = header.strip().split(" ", -1);
        String name = NAMES.get(parts[0]);
        if (parts.length != 2 || name == null) {
            throw wrong();
        }
        try {
            return new Checksum(
                    MessageDigest.getInstance(name), Base64.getDecoder().decode(parts[1]));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + name, e);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return new ProblemException(
                ProblemKind.MALFORMED, "Upload-Checksum is one of " + ALGORITHMS + ", a space, and a value in Base64");
    }

    void add(byte[] bytes) {
        digest.update(bytes);
    }

    /** To be asked once, when all bytes were added. */
    boolean holds() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
