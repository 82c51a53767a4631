package org.appealdesk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * Seals texts with AES-256-GCM: without the key they can neither be read nor changed, nor be put in another's place. Each
 * sealed text begins with a nonce of its own. Safe for use by several threads.
 */
public final class Seal {

    /** Bytes of a key. */
    public static final int KEY = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Nobody uses these now. A new one prepares the key again, which takes longer than to seal an event. */
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    private final SecretKeySpec key;
    private final Consumer<byte[]> random;

    /**
     * @param key of {@link #KEY} bytes; a copy is kept
     * @param random fills an array with bytes that nobody can foresee
     */
    public Seal(byte[] key, Consumer<byte[]> random) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("A key has " + KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    byte[] seal(String place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param place where it will be; it can be opened only for the same place */
    byte[] seal(String place, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.accept(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            byte[] sealed = cipher.doFinal(content);
            idle.add(cipher);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    String openText(String place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws StorageException DAMAGED when it was sealed with another key or for another place, or was changed */
    byte[] open(String place, byte[] sealed) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place);
            byte[] content = cipher.doFinal(sealed, NONCE, Math.max(0, sealed.length - NONCE));
            idle.add(cipher);
            return content;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StorageException(Problem.DAMAGED, "Sealed data does not open: " + place, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher used = idle.poll();
        Cipher cipher = used == null ? Cipher.getInstance("AES/GCM/NoPadding") : used;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
