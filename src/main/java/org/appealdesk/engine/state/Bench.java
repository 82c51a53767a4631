package org.appealdesk.engine.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SecondPersonReason;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What customer support must remember across claims.
 *
 * @param grants leases granted so far; the newest one's fencing token
 * @param excluded agents who may not claim, because the objection is to their ruling (t21)
 * @param proposal a ruling that waits for a second person, or null
 * @param kept a ruling whose execution failed (t18), or null
 * @param objected the ruling that stood when the last objection was filed (t21), or null
 * @param objections objections filed so far
 * @param reported ids of the attempts to carry out a ruling that the platform reported, and whether they succeeded
 */
public record Bench(
        long grants,
        Set<AgentId> excluded,
        @Nullable Proposal proposal,
        @Nullable Kept kept,
        @Nullable Ruling objected,
        int objections,
        Map<String, Boolean> reported) {

    public static final Bench EMPTY = new Bench(0, Set.of(), null, null, null, 0, Map.of());

    public Bench {
        excluded = Set.copyOf(excluded);
        reported = Map.copyOf(reported);
    }

    public Bench granted(long token) {
        return new Bench(token, excluded, proposal, kept, objected, objections, reported);
    }

    public Bench with(@Nullable Proposal next) {
        return new Bench(grants, excluded, next, kept, objected, objections, reported);
    }

    public Bench keeping(@Nullable Kept next) {
        return new Bench(grants, excluded, null, next, objected, objections, reported);
    }

    /** The platform told what became of one attempt to carry out a ruling (t17, t18). */
    public Bench reported(String executionId, boolean succeeded) {
        Map<String, Boolean> all = new HashMap<>(reported);
        all.put(executionId, succeeded);
        return new Bench(grants, excluded, proposal, kept, objected, objections, all);
    }

    /** The case changed: what waits for a second person was proposed on another case, and counts no more. */
    public Bench lapsed() {
        return proposal == null ? this : with(proposal.lapsed());
    }

    /** One more objection, to this ruling of this agent; where it upheld the one before, that one still stands. */
    public Bench objectedTo(Ruling ruling, AgentId ruled) {
        Set<AgentId> all = new HashSet<>(excluded);
        all.add(ruled);
        return new Bench(grants, all, null, null, standing(ruling), objections + 1, reported);
    }

    /** What holds after a ruling: itself, or the one that it upholds. */
    public Ruling standing(Ruling ruling) {
        return ruling.outcome() == Outcome.UPHOLD_RULING && objected != null ? objected : ruling;
    }

    /**
     * A ruling that waits for a second person.
     *
     * @param version version of the case right after the proposal
     * @param isLapsed whether the case changed since, so that nobody can approve it any more
     */
    public record Proposal(Ruling ruling, AgentId by, List<SecondPersonReason> why, long version, boolean isLapsed) {
        public Proposal {
            why = List.copyOf(why);
        }

        Proposal lapsed() {
            return new Proposal(ruling, by, why, version, true);
        }
    }

    /** A ruling made but not carried out. */
    public record Kept(Ruling ruling, AgentId by) {}
}
