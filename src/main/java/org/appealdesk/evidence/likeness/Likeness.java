package org.appealdesk.evidence.likeness;

/**
 * How much two pictures resemble each other. The limits were chosen by measuring, see {@code evidence-checks.md}.
 *
 * @param turn how the one is laid down in the other
 * @param agreement of their profiles where they agree least, 1 when they are the same
 * @param cut what was cut off a side at most, as a share of it
 */
public record Likeness(Turn turn, double agreement, double cut) {

    /** For a whole copy of a screen; receipts of other transfers in the same layout agree less. */
    private static final double WHOLE = 0.92;

    /** For a copy of which something was cut off: a fit is never quite exact. */
    private static final double CUT = 0.85;

    /** From this much cut off on it counts as cut. */
    private static final double FULLY_CUT = 0.02;

    /** For soft pictures: compressing them changes more of their few lines, and others have nothing in common. */
    static final double SOFT = 0.6;

    /** Profiles up to this strength are soft, as photographs are. */
    private static final double SOFT_STRENGTH = 48;

    /** Profiles from this strength on are full of lines and text. */
    private static final double SHARP_STRENGTH = 66;

    /**
     * Whether one is a copy of the other, as far as can be told.
     *
     * @param strength of the profiles
     */
    boolean isClose(double strength) {
        double sharp = WHOLE + (CUT - WHOLE) * Math.min(1, cut / FULLY_CUT);
        double share = Math.clamp((strength - SOFT_STRENGTH) / (SHARP_STRENGTH - SOFT_STRENGTH), 0, 1);
        return agreement >= SOFT + (sharp - SOFT) * share;
    }
}
