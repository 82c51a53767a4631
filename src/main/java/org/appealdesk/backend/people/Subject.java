package org.appealdesk.backend.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account at an issuer that was shown to be the caller's own.
 *
 * @param name the issuer's id for it, for ever the same ({@code sub})
 * @param expires until when it counts as shown
 * @param begun since when its holder has worked here, by the issuer; null when it says nothing
 */
public record Subject(
        String issuer,
        String name,
        Instant expires,
        @Nullable Instant begun) implements Pass {

    /** Of an issuer that says nothing more. */
    public Subject(String issuer, String name, Instant expires) {
        this(issuer, name, expires, null);
    }
}
