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
    private static final double WHOLE = 0.94;

    /** For a copy of which a hundredth was cut off a side: no fit is exact. */
    private static final double SLIGHTLY_CUT = 0.905;

    /** For one of which three hundredths or more were cut off. */
    private static final double CUT = 0.875;

    /** For soft pictures: compressing them changes more of their few lines, and others have nothing in common. */
    static final double SOFT = 0.6;

    /** Profiles up to this strength are soft, as photographs are. */
    private static final double SOFT_STRENGTH = 44;

    /** Profiles from this strength on are full of lines and text. */
    private static final double SHARP_STRENGTH = 52;

    /**
     * Whether one is a copy of the other, as far as can be told.
     *
     * @param strength of the profiles
     */
    boolean isClose(double strength) {
        double sharp =
                cut < 0.01 ? between(WHOLE, SLIGHTLY_CUT, cut / 0.01) : between(SLIGHTLY_CUT, CUT, (cut - 0.01) / 0.02);
        double softness = (SHARP_STRENGTH - strength) / (SHARP_STRENGTH - SOFT_STRENGTH);
        return agreement >= between(sharp, SOFT, softness);
    }

    /** The first at 0 and below, the second at 1 and above. */
    private static double between(double first, double second, double share) {
        return first + (second - first) * Math.clamp(share, 0, 1);
    }
}
