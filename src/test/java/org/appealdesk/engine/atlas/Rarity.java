package org.appealdesk.engine.atlas;

import java.util.Map;

/**
 * What may go on beside the main course of a case in support: a cross-statement, a late answer, requests, a lease that
 * ran out, an escalation, a ruling that failed. None knows of the others, so all pairs of them are looked at, but not
 * all eight at a time: that would be some hundred thousand states more. Random walks go there.
 */
final class Rarity {
    private static final int AT_A_TIME = 2;

    private static final Map<Facet, String> USUAL = Map.of(
            Facet.SIZE, "below the limit",
            Facet.CROSS_STATEMENT, "no cross-statement",
            Facet.ANSWER, "answered",
            Facet.REQUEST_TO_BUYER, "BUYER is asked nothing",
            Facet.REQUEST_TO_SELLER, "SELLER is asked nothing",
            Facet.LEASE, "lease running",
            Facet.ESCALATED, "not escalated",
            Facet.KEPT_RULING, "no failed ruling");

    private Rarity() {}

    static boolean worthALook(Map<Facet, String> facets) {
        long unusual = USUAL.entrySet().stream()
                .filter(usual ->
                        !facets.getOrDefault(usual.getKey(), usual.getValue()).equals(usual.getValue()))
                .count();
        return unusual <= AT_A_TIME;
    }
}
