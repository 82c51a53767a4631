package org.appealdesk.engine.state;

import java.util.HashSet;
import java.util.Set;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What customer support must remember across claims.
 *
 * @param grants leases granted so far; the newest one's fencing token
 * @param excluded agents who may not claim, because the objection is to their ruling (t21)
 * @param proposal a ruling that waits for a second person, or null
 * @param kept a ruling whose execution failed (t18), or null
 * @param objections objections filed so far
 */
public record Bench(
        long grants,
        Set<AgentId> excluded,
        @Nullable Proposal proposal,
        @Nullable Kept kept,
        int objections) {
    public static final Bench EMPTY = new Bench(0, Set.of(), null, null, 0);

    public Bench {
        excluded = Set.copyOf(excluded);
    }

    public Bench granted(long token) {
        return new Bench(token, excluded, proposal, kept, objections);
    }

    public Bench with(@Nullable Proposal next) {
        return new Bench(grants, excluded, next, kept, objections);
    }

    public Bench keeping(@Nullable Kept next) {
        return new Bench(grants, excluded, null, next, objections);
    }

    /** One more objection, to a ruling of this agent. */
    public Bench objectedTo(AgentId ruled) {
        Set<AgentId> all = new HashSet<>(excluded);
        all.add(ruled);
        return new Bench(grants, all, null, null, objections + 1);
    }

    /** @param version version of the case right after the proposal; any later event makes it stale */
    public record Proposal(Ruling ruling, AgentId by, long version) {}

    /** A ruling made but not carried out. */
    public record Kept(Ruling ruling, AgentId by) {}
}
