package org.appealdesk.casework.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How this device stands to the backend.
 *
 * @param completeTo everything that happened up to then is here, by the backend's clock; null before the first time
 * @param pcAhead how far this PC's clock is ahead of the backend's, negative when it is behind; null while unknown
 * @param first how far the first snapshot is; null when none is under way
 * @param detail what keeps it from going on, for a person; empty when nothing does
 */
public record SyncStatus(
        Link link,
        @Nullable Instant completeTo,
        @Nullable Duration pcAhead,
        @Nullable Progress first,
        String detail) {

    /** A clock that is further off misleads whoever looks at it. */
    public static final Duration TOLERATED = Duration.ofSeconds(30);

    /** Kinds of standing. */
    public enum Link {
        /** Connected, and told of what is new at once. */
        LIVE,
        /** Sending or fetching. */
        SYNCING,
        /** The backend does not answer; it is tried again and again. */
        OFFLINE,
        /** The backend does not know this person any more: sign in again. */
        SIGNED_OUT,
        /** The backend speaks a newer language than this program. */
        UPDATE_NEEDED
    }

    /** How much of a snapshot is here. */
    public record Progress(long cases, long of) {}

    public static SyncStatus atStart() {
        return new SyncStatus(Link.SYNCING, null, null, null, "");
    }

    public SyncStatus with(Link next, String why) {
        return new SyncStatus(next, completeTo, pcAhead, first, why);
    }

    /** Whether the PC's clock is so far off that its owner should know. */
    public boolean clockIsOff() {
        return pcAhead != null && pcAhead.abs().compareTo(TOLERATED) > 0;
    }
}
