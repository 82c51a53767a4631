package org.appealdesk.casework.people;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * Another case of somebody who may be the same person: what it was about and how it ended. Never a verdict, and nothing
 * of the person but the part he had.
 *
 * @param number of the newest appeal in it
 * @param by what both have in common, never empty
 * @param outcome how support ruled; null when it did not
 */
public record PastCase(
        CaseId id,
        AppealNumber number,
        Part part,
        Set<TraitKind> by,
        @Nullable Outcome outcome,
        Result result) {

    public PastCase {
        by = Set.copyOf(by);
    }

    /**
     * What he had to do with it.
     *
     * @param at when the appeal was filed
     */
    public record Part(Side side, boolean isComplainant, ReasonCode reason, Instant at) {}

    /** How it ended for him. */
    public enum Result {
        /** Still open. */
        OPEN,
        /** He got what he wanted. */
        UPHELD,
        /** The other side did. */
        LOST,
        /** Each got back, or paid, what was due. */
        EVENED_OUT,
        /** The parties settled among themselves. */
        SETTLED,
        /** He took it back himself, or the other side did. */
        WITHDRAWN,
        /** It ended, and nobody won. */
        UNDECIDED
    }
}
