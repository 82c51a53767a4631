package org.appealdesk.backend.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with the exchange, by which it knows that a message is ours. Never shown. Immutable. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    /** In bytes, as Standard Webhooks says. */
    private static final int SHORTEST = 24;

    private static final int LONGEST = 64;

    private final SecretKeySpec key;

    private WebhookSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param text {@code whsec_} and 24 to 64 bytes in Base64
     * @throws IllegalArgumentException when it is not; the message does not show it
     */
    public static WebhookSecret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook's secret begins with " + PREFIX);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException _) {
            // Without its cause, which shows a part of the secret.
            throw new IllegalArgumentException("A webhook's secret is " + PREFIX + " and Base64");
        }
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("A webhook's secret has " + SHORTEST + " to " + LONGEST + " bytes");
        }
        return new WebhookSecret(key);
    }

    /**
     * One signature for {@code webhook-signature}.
     *
     * @param timestamp of the attempt, in seconds since 1970
     */
    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
