package org.appealdesk.replies;

import java.util.Set;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;

/**
 * For whom and when a reply is meant.
 *
 * @param readers never empty
 * @param sides of a party that reads; both when there is none
 * @param reasons of the appeal; any when there is none
 * @param stages of the appeal; any when there is none
 */
public record Fit(Set<Reader> readers, Set<Side> sides, Set<ReasonCode> reasons, Set<Stage> stages) {
    private static final int REASON = 4;
    private static final int STAGE = 2;

    /** Fits every party in every case. */
    public static final Fit ANY_PARTY = new Fit(Set.of(Reader.PARTY), Set.of(), Set.of(), Set.of());

    /** Who may read a reply. */
    public enum Reader {
        PARTY,
        /** Notes are read by colleagues. */
        COLLEAGUE
    }

    public Fit {
        readers = Set.copyOf(readers);
        sides = Set.copyOf(sides);
        reasons = Set.copyOf(reasons);
        stages = Set.copyOf(stages);
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("A reply has a reader");
        }
    }

    /** Whether it may be written to that reader at all. */
    boolean allows(Situation situation) {
        Side side = situation.side();
        return side == null
                ? readers.contains(Reader.COLLEAGUE)
                : readers.contains(Reader.PARTY) && (sides.isEmpty() || sides.contains(side));
    }

    /** How well it fits: above zero when it is meant for this, zero when for anything, below when for something else. */
    int score(Situation situation) {
        int reason = points(reasons, situation.reason(), REASON);
        int stage = points(stages, situation.stage(), STAGE);
        return reason + stage + (sides.isEmpty() ? 0 : 1);
    }

    private static int points(Set<?> wanted, Object is, int points) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return wanted.contains(is) ? points : -points;
    }
}
