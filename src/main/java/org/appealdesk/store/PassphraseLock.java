package org.appealdesk.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a key follows from a passphrase: PBKDF2 with HMAC-SHA256, salted, and slow on purpose. It knows whether a passphrase
 * is the right one without knowing it: whoever has the line can do no more than try passphrases one by one.
 *
 * @param rounds what one try costs
 * @param check follows from the key
 */
record PassphraseLock(int rounds, byte[] salt, byte[] check) {

    /** What OWASP asks for of PBKDF2 with HMAC-SHA256. */
    static final int LEAST_ROUNDS = 600_000;

    /** A line that was changed must not keep us busy for hours. */
    private static final int MOST_ROUNDS = 20_000_000;

    private static final String NAME = "pbkdf2-hmac-sha256";
    private static final int SALT = 16;

    private static final Pattern LINE =
            Pattern.compile(NAME + " ([0-9]{1,8}) ([A-Za-z0-9+/]{22}==) ([A-Za-z0-9+/]{43}=)");

    /** A lock and the key that it guards. */
    record Locked(PassphraseLock lock, byte[] key) {}

    /** @param random fills an array with bytes that nobody can foresee */
    static Locked choose(String passphrase, Consumer<byte[]> random) {
        byte[] salt = new byte[SALT];
        random.accept(salt);
        byte[] key = derive(passphrase, salt, LEAST_ROUNDS);
        return new Locked(new PassphraseLock(LEAST_ROUNDS, salt, checkOf(key)), key);
    }

    /** Reads what {@link #line} wrote; empty for anything else, and for a lock that would be too weak. */
    static Optional<PassphraseLock> read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(matcher.group(1));
        return rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS
                ? Optional.empty()
                : Optional.of(new PassphraseLock(
                        rounds,
                        Base64.getDecoder().decode(matcher.group(2)),
                        Base64.getDecoder().decode(matcher.group(3))));
    }

    String line() {
        Base64.Encoder base64 = Base64.getEncoder();
        return NAME + " " + rounds + " " + base64.encodeToString(salt) + " " + base64.encodeToString(check);
    }

    /** The key; empty when the passphrase is another. */
    Optional<byte[]> enter(String passphrase) {
        byte[] key = derive(passphrase, salt, rounds);
        return MessageDigest.isEqual(check, checkOf(key)) ? Optional.of(key) : Optional.empty();
    }

    private static byte[] derive(String passphrase, byte[] salt, int rounds) {
        // The same letters may be typed as one character or as a letter and its marks.
        char[] typed = Normalizer.normalize(passphrase, Normalizer.Form.NFC).toCharArray();
        var spec = new PBEKeySpec(typed, salt, rounds, Seal.KEY * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(typed, ' ');
        }
    }

    private static byte[] checkOf(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal("appeal-desk passphrase check".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
