package org.appealdesk.backend.feed;

import java.util.List;
import java.util.UUID;

/** What reading the feed gives. */
public sealed interface Reading {

    /**
     * @param changes in the feed's order; may be empty although there is more, when nothing of it was in scope
     * @param next where to go on
     * @param more whether there is more already
     */
    record Page(List<Change> changes, Cursor next, boolean more) implements Reading {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The cursor is of another epoch: a backup was restored since, and what its holder has may never have happened. It
     * must start from a fresh snapshot.
     */
    record EpochGone(UUID current) implements Reading {}
}
