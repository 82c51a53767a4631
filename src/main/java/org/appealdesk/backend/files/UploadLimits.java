package org.appealdesk.backend.files;

import java.time.Duration;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;

/**
 * How much may be under way.
 *
 * @param largestFile in bytes
 * @param unfinished most uploads that one person has begun and not finished
 * @param unfinishedOfExchange the same for a token of the exchange, which sends for all parties
 * @param lapse how long an upload may take; what is not whole by then is deleted
 */
public record UploadLimits(long largestFile, int unfinished, int unfinishedOfExchange, Duration lapse) {

    /** Chunks are numbered by 32 bits; far more than anybody sends. */
    private static final long MOST = 1L << 40;

    public UploadLimits {
        if (largestFile < 1 || largestFile > MOST || unfinished < 1 || unfinishedOfExchange < 1) {
            throw new IllegalArgumentException("The largest file has 1 to " + MOST + " bytes; counts are at least 1");
        }
        if (!lapse.isPositive()) {
            throw new IllegalArgumentException("An upload takes some time");
        }
    }

    int unfinishedOf(Person person) {
        return person.role() == Role.PLATFORM ? unfinishedOfExchange : unfinished;
    }
}
