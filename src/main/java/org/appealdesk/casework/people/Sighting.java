package org.appealdesk.casework.people;

import java.util.EnumSet;
import java.util.Set;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * A party who may be the one looked for.
 *
 * @param by what both have in common, never empty
 */
public record Sighting(Place place, Set<TraitKind> by) {

    /** A party of a case. */
    public record Place(CaseId caseId, Side side) {}

    public Sighting {
        by = Set.copyOf(by);
    }

    public CaseId caseId() {
        return place.caseId();
    }

    /** The same, recognised by one thing more. */
    Sighting and(TraitKind kind) {
        Set<TraitKind> all = EnumSet.of(kind);
        all.addAll(by);
        return new Sighting(place, all);
    }
}
