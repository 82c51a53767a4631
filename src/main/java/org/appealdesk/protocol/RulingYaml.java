package org.appealdesk.protocol;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.profile.Circumstance;
import org.appealdesk.engine.profile.DefaultRuling;
import org.appealdesk.engine.profile.HandlingFee;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.MeasureRule;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.profile.RulingRules;
import org.appealdesk.engine.profile.SecondPersonRules;
import org.appealdesk.protocol.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What a profile says of rulings (t16): what they need, what they may add, what appealing costs, what is usual. */
final class RulingYaml {

    private static final int MOST_CASES = 1_000;

    private RulingYaml() {}

    static RulingRules ruling(YamlNode node) {
        node.allowOnly(
                "contactBothParties",
                "approvalAbove",
                "approvalForNewAgents",
                "approvalToOverturn",
                "measures",
                "complyWithin");
        Duration newFor =
                ProfileYaml.unless(node.need("approvalForNewAgents"), "off", Duration.ZERO, YamlNode::positiveDuration);
        SecondPersonRules second = new SecondPersonRules(
                amounts(node.need("approvalAbove")),
                newFor,
                node.need("approvalToOverturn").flag());
        List<MeasureRule> measures = node.need("measures").entriesBy(MeasureKind.class).entrySet().stream()
                .map(row -> measure(row.getKey(), row.getValue()))
                .toList();
        return new RulingRules(
                node.need("contactBothParties").flag(),
                second,
                measures,
                node.need("complyWithin").positiveDuration(),
                null);
    }

    private static Map<String, BigDecimal> amounts(YamlNode node) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        node.entries().forEach((asset, amount) -> {
            if (!asset.matches("[A-Z0-9]{2,12}")) {
                amount.report("“" + asset + "” is no asset code", "2 to 12 capital letters or digits");
            }
            amounts.put(asset, amount.positiveDecimal());
        });
        return amounts;
    }

    private static MeasureRule measure(MeasureKind kind, YamlNode values) {
        return switch (kind) {
            case WARNING, NAME_MISMATCH_FLAG -> {
                if (!values.items().isEmpty()) {
                    values.report(kind + " has no value", "[]");
                }
                yield new MeasureRule(kind, List.of());
            }
            case P2P_SUSPENSION ->
                new MeasureRule(
                        kind, ProfileYaml.ascending(values.someItems(), n -> BigDecimal.valueOf(n.whole(1, 36_500))));
            case DEPOSIT_DEDUCTION ->
                new MeasureRule(kind, ProfileYaml.ascending(values.someItems(), YamlNode::positiveDecimal));
        };
    }

    /** What appealing costs, or {@code off}. */
    static Optional<HandlingFee> fee(YamlNode node) {
        return ProfileYaml.unless(node, "off", Optional.empty(), on -> {
            on.allowOnly("fromCase", "percent", "cap");
            return Optional.of(new HandlingFee(
                    on.need("fromCase").whole(1, MOST_CASES),
                    on.need("percent").positiveDecimal(),
                    amounts(on.need("cap"))));
        });
    }

    /** Usual rulings by reason; each must be one that the reason can end in. */
    static Map<ReasonCode, List<DefaultRuling>> defaults(YamlNode node, Map<ReasonCode, ReasonRule> reasons) {
        Map<ReasonCode, List<DefaultRuling>> defaults = new EnumMap<>(ReasonCode.class);
        node.entriesBy(ReasonCode.class)
                .forEach((reason, rows) ->
                        defaults.put(reason, rows.each(row -> usual(row, reason, reasons.get(reason)))));
        return defaults;
    }

    private static DefaultRuling usual(YamlNode node, ReasonCode reason, @Nullable ReasonRule rule) {
        node.allowOnly("when", "outcome");
        Outcome outcome = node.need("outcome").constant(Outcome.class);
        if (rule != null && !rule.outcomes().contains(outcome)) {
            node.need("outcome").report(outcome + " is no outcome of " + reason, "one of " + rule.outcomes());
        }
        YamlNode when = node.need("when");
        when.someItems();
        return new DefaultRuling(when.constants(Circumstance.class), outcome);
    }
}
