package org.appealdesk.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
 * @param salt in Base64
 * @param check follows from the key; in Base64
 */
record PassphraseLock(int rounds, String salt, String check) {

    /** What OWASP asks for of PBKDF2 with HMAC-SHA256. */
    static final int LEAST_ROUNDS = 600_000;

    /** A line that was changed must not keep us busy for hours. */
    private static final int MOST_ROUNDS = 20_000_000;

    private static final String NAME = "pbkdf2-hmac-sha256";
    private static final int SALT = 16;

    private static final Pattern LINE =
            Pattern.compile(NAME + " ([0-9]{1,8}) ([A-Za-z0-9+/]{22}==) ([A-Za-z0-9+/]{43}=)");

    /**
     * The key that follows from this passphrase from now on.
     *
     * @param random fills an array with bytes that nobody can foresee
     * @param keeper keeps the lock, without which the key does not follow again
     */
    static byte[] choose(String passphrase, Consumer<byte[]> random, Consumer<PassphraseLock> keeper) {
        byte[] salt = new byte[SALT];
        random.accept(salt);
        byte[] key = derive(passphrase, salt, LEAST_ROUNDS);
        keeper.accept(new PassphraseLock(LEAST_ROUNDS, Base64.getEncoder().encodeToString(salt), checkOf(key)));
        return key;
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
                : Optional.of(new PassphraseLock(rounds, matcher.group(2), matcher.group(3)));
    }

    String line() {
        return NAME + " " + rounds + " " + salt + " " + check;
    }

    /** The key; empty when the passphrase is another. */
    Optional<byte[]> enter(String passphrase) {
        byte[] key = derive(passphrase, Base64.getDecoder().decode(salt), rounds);
        return check.equals(checkOf(key)) ? Optional.of(key) : Optional.empty();
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

    private static String checkOf(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] check = mac.doFinal("appeal-desk passphrase check".getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(check);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
