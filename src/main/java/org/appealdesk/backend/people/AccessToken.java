package org.appealdesk.backend.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What somebody shows to be let in: 256 random bits as text. It is shown once, when it is issued; only its hash is kept.
 * As it cannot be guessed, a plain SHA-256 is enough.
 */
public final class AccessToken implements Pass {

    /** Tells our tokens from others, for people and for scanners that look for leaked ones. */
    private static final String PREFIX = "appealdesk_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /** @param random fills an array with bytes that nobody can foresee */
    public static AccessToken random(Consumer<byte[]> random) {
        byte[] bytes = new byte[BYTES];
        random.accept(bytes);
        return new AccessToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text cannot be one of ours. */
    public static Optional<AccessToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccessToken(text)) : Optional.empty();
    }

    /** What its holder keeps. */
    public String text() {
        return text;
    }

    /** What is kept here. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without the token itself, which belongs into no log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
