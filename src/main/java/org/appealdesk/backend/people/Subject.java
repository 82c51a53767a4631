package org.appealdesk.backend.people;

import java.time.Instant;

/**
 * An account at an issuer that was shown to be the caller's own.
 *
 * @param name the issuer's id for it, for ever the same ({@code sub})
 * @param expires until when it counts as shown
 */
public record Subject(String issuer, String name, Instant expires) implements Pass {}
