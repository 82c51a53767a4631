package org.appealdesk.casework.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an appeal with customer support: from the event that says that it waits for support to its ruling or other
 * end. An appeal that comes back by an objection (t21) begins another. All of it comes from what the authority has
 * confirmed.
 *
 * @param reason as it counted at the end of the stay, or counts now (edge 15)
 * @param firstAct the first thing that a member of support did which somebody waits for: all but looking at evidence,
 *     notes and tags; null when there is none yet
 * @param holds who held the case, in their order
 * @param slips what went past its time in the stay
 * @param end null while it goes on
 * @param aftermath what became of its ruling
 */
public record Round(
        ReasonCode reason,
        Arrival arrival,
        @Nullable Deed firstAct,
        List<Hold> holds,
        List<Deed> passedOn,
        Slips slips,
        @Nullable End end,
        Aftermath aftermath) {
    public Round {
        holds = List.copyOf(holds);
        passedOn = List.copyOf(passedOn);
    }

    /**
     * How it came to support.
     *
     * @param since when the parties' wait began, see {@code SupportAwaited}
     * @param serviceBy what support aims at
     * @param afterSilence a party had not answered in time (t5, t8)
     */
    public record Arrival(Instant since, Instant serviceBy, boolean afterSilence) {}

    /** Something that somebody of support did, or that befell that person's work. */
    public record Deed(AgentId by, Instant at) {}

    /**
     * An agent's time with the case.
     *
     * @param until first instant at which it was no longer that agent's; null when it was to the end
     */
    public record Hold(AgentId by, Instant from, @Nullable Instant until) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    /**
     * What went past its time.
     *
     * @param unanswered requests for information that lapsed (t14): who had asked, and when they were due
     * @param leasesLost leases that had run out when somebody else claimed: whose, and when
     */
    public record Slips(List<Deed> unanswered, List<Deed> leasesLost) {
        public Slips {
            unanswered = List.copyOf(unanswered);
            leasesLost = List.copyOf(leasesLost);
        }
    }

    /**
     * How it ended. A ruling that could not be carried out and was made anew is the last one.
     *
     * @param by who ruled or voided; otherwise who held the case; null when nobody did
     */
    public record End(Instant at, @Nullable AgentId by, Way way) {}

    /** By a ruling or without one. */
    public sealed interface Way {

        /** @param approvedBy the second person, or null when none was needed */
        record Ruled(Outcome outcome, @Nullable AgentId approvedBy) implements Way {}

        record Ended(Ending ending) implements Way {}
    }

    /** What became of a ruling. */
    public enum Aftermath {
        /** There is no ruling, or nobody objected. */
        NONE,
        /** A party objected, and there is no other ruling yet, or there will be none. */
        OBJECTED,
        /** Another ruling came to the same outcome. */
        UPHELD,
        /** Another ruling came to another outcome. */
        OVERTURNED
    }

    /** When it ended, if it did. */
    Optional<Instant> endedAt() {
        return end == null ? Optional.empty() : Optional.of(end.at());
    }

    /** The first act, if there was one. */
    Optional<Deed> acted() {
        return Optional.ofNullable(firstAct);
    }

    /** Whether it had ended before that instant. */
    boolean endedBefore(Instant at) {
        return end != null && end.at().isBefore(at);
    }

    /** Its ruling, when it ended by one. */
    Optional<Way.Ruled> ruling() {
        return end != null && end.way() instanceof Way.Ruled ruled ? Optional.of(ruled) : Optional.empty();
    }

    Round with(Aftermath next) {
        return new Round(reason, arrival, firstAct, holds, passedOn, slips, end, next);
    }
}
