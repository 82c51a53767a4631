package org.appealdesk.backend.http;

import java.util.Optional;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.Pass;

/** Tells what a caller shows. Safe for use by several threads. */
@FunctionalInterface
public interface PassReader {

    /** Takes the backend's own tokens and nothing else. */
    PassReader TOKENS = AccessToken::of;

    /**
     * @param bearer what the header has behind {@code Bearer}
     * @return empty when it is nothing that could let anybody in
     * @throws ProblemException when that cannot be said now
     */
    Optional<? extends Pass> read(String bearer);

    /** Also takes what the other does. */
    default PassReader or(PassReader other) {
        return bearer -> {
            Optional<? extends Pass> pass = read(bearer);
            return pass.isPresent() ? pass : other.read(bearer);
        };
    }
}
