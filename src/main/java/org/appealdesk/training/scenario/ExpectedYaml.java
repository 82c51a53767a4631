package org.appealdesk.training.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.training.scenario.Expectation.End;
import org.appealdesk.training.scenario.Expectation.KeyFinding;

/** Reads how a scenario is expected to end. */
final class ExpectedYaml {
    private final ScriptContext context;

    ExpectedYaml(ScriptContext context) {
        this.context = context;
    }

    Expectation expectation(YamlNode node) {
        node.allowOnly("withoutAgent", "withAgent", "outcomes", "findings");
        List<Outcome> outcomes =
                node.find("outcomes").map(list -> list.constants(Outcome.class)).orElse(List.of());
        Expectation expectation = new Expectation(
                node.need("withoutAgent").as(ExpectedYaml::end),
                node.need("withAgent").as(ExpectedYaml::end),
                new LinkedHashSet<>(outcomes),
                node.find("findings").map(list -> list.each(this::finding)).orElse(List.of()));
        Outcome ruled = expectation.withAgent().outcome();
        if (ruled != null && !outcomes.contains(ruled)) {
            node.need("withAgent").need("outcome").report(ruled + " is not among “outcomes”", "a right outcome");
        }
        return expectation;
    }

    private static End end(YamlNode node) {
        node.allowOnly("stage", "order", "outcome", "flags");
        return new End(
                node.need("stage").constant(Stage.class),
                node.need("order").constant(OrderStatus.class),
                node.find("outcome").map(n -> n.constant(Outcome.class)).orElse(null),
                node.find("flags")
                        .map(list -> Set.copyOf(list.constants(Flag.class)))
                        .orElse(Set.of()));
    }

    private KeyFinding finding(YamlNode node) {
        node.allowOnly("side", "claim", "result", "evidence");
        return new KeyFinding(
                DeedYaml.side(node),
                WordsYaml.both(node.need("claim")),
                node.need("result").constant(FindingResult.class),
                node.need("evidence").each(context::evidenceId));
    }
}
