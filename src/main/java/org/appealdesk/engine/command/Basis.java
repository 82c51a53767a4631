package org.appealdesk.engine.command;

import org.jspecify.annotations.Nullable;

/**
 * What the sender believed when it sent.
 *
 * @param version version of the case it was decided on; needed by rulings and approvals (edge 10), ignored by
 *     actions that commute
 * @param fencingToken token of the lease it was done under; null when the sender does not know it
 */
public record Basis(@Nullable Long version, @Nullable Long fencingToken) {
    public static final Basis UNKNOWN = new Basis(null, null);

    public static Basis version(long version) {
        return new Basis(version, null);
    }
}
