package org.appealdesk.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * Seals a case's events: each hash covers the one before it and the event's canonical text, so that no stored event
 * can be changed, moved, left out or put in without breaking every hash after it. Hashes are 64 lower-case hexadecimal
 * digits.
 */
public final class HashChain {

    /** Stands before the first event. */
    public static final String START = "0".repeat(64);

    /** An event as stored. */
    public record Link(String canonical, String hash) {}

    private HashChain() {}

    /** SHA-256 of the previous hash, as text, followed by the event's canonical text. */
    public static String next(String previous, String canonical) {
        MessageDigest digest = sha256();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of a text's UTF-8 bytes, such as the fingerprint of a command. */
    public static String fingerprint(String canonical) {
        return HexFormat.of().formatHex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** Index of the first event that does not follow from those before it; empty when the chain holds. */
    public static OptionalInt verify(List<Link> chain) {
        String previous = START;
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            if (!next(previous, link.canonical()).equals(link.hash())) {
                return OptionalInt.of(i);
            }
            previous = link.hash();
        }
        return OptionalInt.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
