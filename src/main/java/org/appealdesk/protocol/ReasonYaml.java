package org.appealdesk.protocol;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;

/** The reasons of a profile (R4, R19), each with the rulings that can follow from it. */
final class ReasonYaml {

    private ReasonYaml() {}

    static Map<ReasonCode, ReasonRule> reasons(YamlNode node) {
        Map<ReasonCode, ReasonRule> reasons = new EnumMap<>(ReasonCode.class);
        node.entriesBy(ReasonCode.class).forEach((code, rule) -> reasons.put(code, reason(code, rule)));
        for (Side side : Side.values()) {
            if (reasons.values().stream().noneMatch(rule -> rule.fits(side, TradePhase.IN_TRADE))) {
                node.report("no reason for the " + side + " of an open trade", "a reason for each side");
            }
        }
        return reasons;
    }

    private static ReasonRule reason(ReasonCode code, YamlNode node) {
        node.allowOnly("sides", "phases", "outcomes", "evidence", "checks");
        var sides = Set.copyOf(node.need("sides").constants(Side.class));
        var phases = Set.copyOf(node.need("phases").constants(TradePhase.class));
        var outcomes = node.need("outcomes").constants(Outcome.class);
        if (!phases.isEmpty() && !outcomes.isEmpty()) {
            phases.forEach(phase -> rulable(node.need("outcomes"), phase, outcomes));
            outcomes.forEach(outcome -> fitting(node.need("outcomes"), outcome, phases));
        }
        Map<Side, List<EvidenceKind>> evidence = new EnumMap<>(Side.class);
        node.need("evidence")
                .entriesBy(Side.class)
                .forEach((side, kinds) -> evidence.put(side, kinds.constants(EvidenceKind.class)));
        return new ReasonRule(
                code, sides, phases, outcomes, evidence, node.need("checks").constants(Check.class));
    }

    /** A case that can be filed must be one that can be ruled. */
    private static void rulable(YamlNode node, TradePhase phase, List<Outcome> outcomes) {
        if (outcomes.stream().noneMatch(outcome -> decides(outcome) && fits(outcome, phase))) {
            node.report("no outcome decides a case in phase " + phase, "an outcome that fits each phase");
        }
    }

    private static void fitting(YamlNode node, Outcome outcome, Set<TradePhase> phases) {
        if (phases.stream().noneMatch(phase -> fits(outcome, phase))) {
            node.report(outcome + " fits none of the phases", "outcomes that move the escrow only in a trade");
        }
    }

    private static boolean decides(Outcome outcome) {
        return outcome != Outcome.CANNOT_DECIDE && outcome != Outcome.DISMISS_MALICIOUS;
    }

    private static boolean fits(Outcome outcome, TradePhase phase) {
        return switch (outcome) {
            case FORCE_RELEASE, FORCE_CANCEL, REFUND_THEN_CANCEL, REFUND_EXCESS_THEN_RELEASE, TOP_UP_THEN_RELEASE ->
                phase == TradePhase.IN_TRADE;
            case RECOVERY_BEST_EFFORT -> phase != TradePhase.IN_TRADE;
            case DISMISS_MALICIOUS, CANNOT_DECIDE -> true;
            // It answers an objection, whatever the reason.
            case UPHOLD_RULING -> false;
        };
    }
}
