package org.appealdesk.backend.feed;

import org.appealdesk.protocol.Masking;
import org.appealdesk.protocol.http.SealedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who reads cases. Phones and accounts are struck out of events unless the case was the reader's after them and still is; that
 * an owner sees them is recorded in {@code unmaskings} with the claim itself.
 *
 * @param person id of the person, by which agents own cases
 */
public record Reader(String person, Scope scope) {

    boolean owns(@Nullable String owner) {
        return person.equals(owner);
    }

    /** @param whole whether the case is the reader's */
    static SealedEvent see(String body, String hash, boolean whole) {
        String seen = whole ? body : Masking.mask(body);
        return seen.equals(body) ? SealedEvent.whole(body, hash) : SealedEvent.masked(seen, hash);
    }
}
