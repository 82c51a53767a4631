package org.appealdesk.engine.dossier;

import java.time.Duration;
import java.time.Instant;
import org.appealdesk.engine.trade.Side;

/**
 * What is kept of a code that an agent tells a party on the phone, and that the party can check in the exchange's app.
 * The code itself is kept nowhere.
 *
 * @param salt random text that goes into the digest
 * @param digest of the code; struck out for whoever may read the case and does not have it
 * @param validUntil the first instant at which it no longer holds
 */
public record CallerCode(Side side, String salt, String digest, Instant validUntil) {
    /** How long a code may hold at most. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public CallerCode {
        if (salt.isBlank() || digest.isBlank()) {
            throw new IllegalArgumentException("A caller's code has a salt and a digest");
        }
    }
}
