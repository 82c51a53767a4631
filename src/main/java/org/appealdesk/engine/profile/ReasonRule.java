package org.appealdesk.engine.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.trade.Side;

/**
 * What the profile says of one reason.
 *
 * @param sides who may give it
 * @param phases when it may be given: while the escrow is held, after the trade, or both
 * @param outcomes the rulings it can end in, the usual one first
 * @param evidence kinds each side is expected to bring
 * @param checks what the agent checks before ruling
 */
public record ReasonRule(
        ReasonCode code,
        Set<Side> sides,
        Set<TradePhase> phases,
        List<Outcome> outcomes,
        Map<Side, List<EvidenceKind>> evidence,
        List<Check> checks) {
    public ReasonRule {
        sides = Set.copyOf(sides);
        phases = Set.copyOf(phases);
        outcomes = List.copyOf(outcomes);
        evidence = Map.copyOf(evidence);
        checks = List.copyOf(checks);
    }

    public boolean fits(Side side, TradePhase phase) {
        return sides.contains(side) && phases.contains(phase);
    }

    public List<EvidenceKind> expectedFrom(Side side) {
        return evidence.getOrDefault(side, List.of());
    }
}
