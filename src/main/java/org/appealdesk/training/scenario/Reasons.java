package org.appealdesk.training.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction.FileAppeal;
import org.appealdesk.engine.command.SupportAction.ReclassifyReason;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.protocol.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The rulings that the reasons given in a scenario allow. */
final class Reasons {
    private final Set<ReasonCode> given;
    private final List<Outcome> outcomes;

    private Reasons(Set<ReasonCode> given, List<Outcome> outcomes) {
        this.given = given;
        this.outcomes = outcomes;
    }

    static Reasons of(Scenario scenario, RuleProfile profile) {
        Set<ReasonCode> given = scenario.steps().stream()
                .map(Reasons::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        Stream<Outcome> byReason = given.stream()
                .flatMap(reason -> profile.reason(reason).stream())
                .map(ReasonRule::outcomes)
                .flatMap(List::stream);
        List<Outcome> outcomes = Stream.concat(byReason, onObjection(scenario))
                .distinct()
                .sorted()
                .toList();
        return new Reasons(given, outcomes);
    }

    /** Whatever the reason: the ruling objected to stands, or what can be is recovered (t21). */
    private static Stream<Outcome> onObjection(Scenario scenario) {
        boolean isObjected =
                scenario.steps().stream().anyMatch(step -> step.deed().kind() == ActionKind.OBJECT_TO_RULING);
        return isObjected ? Stream.of(Outcome.UPHOLD_RULING, Outcome.RECOVERY_BEST_EFFORT) : Stream.empty();
    }

    private static @Nullable ReasonCode reason(Step step) {
        if (!(step.deed() instanceof Deed.Fixed fixed)) {
            return null;
        }
        return switch (fixed.action()) {
            case FileAppeal file -> file.filing().reason();
            case ReclassifyReason reclassify -> reclassify.reason();
            default -> null;
        };
    }

    void checkOutcome(YamlNode node) {
        Outcome outcome = node.constant(Outcome.class);
        if (!given.isEmpty() && !outcomes.contains(outcome)) {
            node.report(
                    outcome + " is no ruling on "
                            + given.stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                    "one of " + outcomes.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
    }
}
