package org.appealdesk.console.widget;

import java.time.Duration;
import java.time.Instant;

/**
 * A due time and what comes with it.
 *
 * @param from when the wait began
 * @param due when it ends; the authority's, and {@code from < due}
 * @param atZero what zero means
 * @param outcome what happens at zero, in the agent's language: “goes to customer support”
 */
public record Countdown(Instant from, Instant due, AtZero atZero, String outcome) {

    private static final double SOON = 0.5;
    private static final double URGENT = 0.2;

    /** What zero means. */
    public enum AtZero {
        /** The authority acts: until it says so, the screen only knows that the time is up. */
        AUTHORITY_ACTS,
        /** Nothing moves by itself: from then on it is overdue. */
        OVERDUE
    }

    /** How pressing it is. */
    public enum Urgency {
        CALM,
        SOON,
        URGENT,
        OVERDUE,
        /** Time is up, the authority's word is awaited. */
        AWAITING
    }

    /** Time left; negative once it is over. */
    public Duration left(Instant now) {
        return Duration.between(now, due);
    }

    /** The part of the wait that is left: 1 at its beginning, 0 at its end and after. */
    public double fraction(Instant now) {
        double whole = Duration.between(from, due).toMillis();
        return whole <= 0 ? 0 : Math.clamp(left(now).toMillis() / whole, 0.0, 1.0);
    }

    /** How pressing it is. At the very instant it is over (R9, edge 1). */
    public Urgency urgency(Instant now) {
        if (!now.isBefore(due)) {
            return atZero == AtZero.OVERDUE ? Urgency.OVERDUE : Urgency.AWAITING;
        }
        double fraction = fraction(now);
        if (fraction <= URGENT) {
            return Urgency.URGENT;
        }
        return fraction <= SOON ? Urgency.SOON : Urgency.CALM;
    }
}
