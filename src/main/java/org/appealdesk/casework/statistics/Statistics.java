package org.appealdesk.casework.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;

/**
 * The figures of a period. What is counted are stays with support ({@link Round}), so an appeal that comes back by an
 * objection counts again, and one that the parties settle before it comes to support never does. What the authority has
 * not confirmed is left out.
 *
 * @param now until when is counted; a period that is not over has happened only in part
 */
public record Statistics(
        Period period,
        Scope scope,
        Instant now,
        Flow flow,
        Times times,
        Late late,
        Results results,
        List<Span> course) {
    public Statistics {
        course = List.copyOf(course);
    }

    /** @param now instants after it are not counted */
    public static Statistics of(Collection<Round> rounds, Period period, Scope scope, Instant now) {
        return new Count(rounds, period, scope, now).statistics();
    }

    /**
     * What came and what was done. For the desk {@code handled + untouched} are all ends in the period, and {@code open}
     * is what was open at its begin, and {@code received}, less those.
     *
     * @param received desk: came to support in the period (by {@code SupportAwaited.since}); own: first came into the
     *     agent's hands in the period by a claim, a hand-over or a take-over
     * @param handled ended in the period, after somebody of support had acted; own: those that the agent ruled or voided,
     *     or held when the parties ended them. Ruled means decided, whether carried out yet or not
     * @param untouched ended in the period before anybody of support had acted; own: always 0
     * @param open with support at the end of the period, or now when it is not over; own: in the agent's hands then
     * @param passedOn how often in the period a case was returned, handed over or escalated; own: by the agent
     * @param approved rulings in the period that a second person approved; own: that the agent approved
     */
    public record Flow(int received, int handled, int untouched, int open, int passedOn, int approved) {}

    /**
     * How long things took, waiting for the parties included.
     *
     * @param toFirstAct from coming to support to the first act of support, of the stays whose first act lies in the
     *     period; own: is the agent's
     * @param toRuling from coming to support to the ruling, of the stays ruled in the period; own: by the agent
     * @param claimToRuling of the same stays, from the first claim, hand-over or take-over to the ruling; own: from when
     *     it first came into the agent's hands
     */
    public record Times(Spread toFirstAct, Spread toRuling, Spread claimToRuling) {}

    /**
     * What went past its time, each counted on the day on which it was due.
     *
     * @param service neither ruled nor ended before the time that support aims at; own: of those the agent held at that
     *     instant
     * @param unanswered requests for information that lapsed; own: that the agent had made
     * @param leasesLost leases that had run out when somebody else claimed, on the day of that claim; own: the agent's
     * @param silent came to support in the period because a party had not answered in time; own: of those the agent
     *     received
     */
    public record Late(int service, int unanswered, int leasesLost, int silent) {}

    /**
     * How what was handled ended. The sum by reason is {@code handled}, and so is the sum by outcome and ending.
     *
     * @param byReason handled stays by the reason that counted at their end
     * @param byOutcome those that were ruled
     * @param byEnding those that ended without a ruling
     * @param objected rulings of the period to which a party objected, whenever it did
     * @param upheld those of them where the other ruling came to the same outcome
     * @param overturned those where it came to another outcome; side measures do not count
     */
    public record Results(
            Map<ReasonCode, Integer> byReason,
            Map<Outcome, Integer> byOutcome,
            Map<Ending, Integer> byEnding,
            int objected,
            int upheld,
            int overturned) {
        public Results {
            byReason = Map.copyOf(byReason);
            byOutcome = Map.copyOf(byOutcome);
            byEnding = Map.copyOf(byEnding);
        }

        /** How many were ruled. */
        public int ruled() {
            return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A part of the period.
     *
     * @param to first instant after it
     */
    public record Span(Instant from, Instant to, int received, int handled) {}
}
