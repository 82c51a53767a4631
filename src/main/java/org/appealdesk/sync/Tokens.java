package org.appealdesk.sync;

import java.util.Optional;
import java.util.function.Supplier;

/** The access tokens of one person at one backend. Its methods may wait. Safe for use by several threads. */
@FunctionalInterface
public interface Tokens extends Supplier<String> {

    /**
     * The token as of now.
     *
     * @throws UnansweredException when there is none, or it cannot be had now
     */
    @Override
    String get();

    /** Another one, after the backend refused this; empty when there is none. */
    default Optional<String> insteadOf(String refused) {
        return Optional.empty();
    }
}
