package org.appealdesk.casework.absence;

import org.jspecify.annotations.Nullable;

/**
 * Why an absence is not recorded, or not ended.
 *
 * @param other the absence that is in the way; null when none is
 */
public record AbsenceRefusal(Why why, @Nullable Absence other) {

    /** What is wrong. */
    public enum Why {
        /** Agents speak for themselves; for others a supervisor does. */
        NOT_YOURS,
        /** Nobody stands in for himself. */
        ONESELF,
        /** The end is not after the beginning. */
        BACKWARDS,
        /** The end is over already. */
        PAST,
        /** Longer than {@link AbsenceRules#LONGEST}: a slip of the pen. */
        TOO_LONG,
        /** Longer than {@link AbsenceRules#LONGEST_NOTE}. */
        NOTE_TOO_LONG,
        /** One of the two does not work on cases here. */
        UNKNOWN_PERSON,
        /** The same person is away already during a part of it. */
        OVERLAPS,
        /** The substitute is away during a part of it, so that nobody would stand in. */
        SUBSTITUTE_AWAY,
        /** There is no such absence. */
        UNKNOWN_ABSENCE
    }

    static AbsenceRefusal of(Why why) {
        return new AbsenceRefusal(why, null);
    }
}
