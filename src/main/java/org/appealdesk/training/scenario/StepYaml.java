package org.appealdesk.training.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.training.scenario.Step.When;
import org.jspecify.annotations.Nullable;

/** Reads steps: when, who, and what by {@link DeedYaml}. */
final class StepYaml {
    private final ScriptContext context;
    private final DeedYaml deeds;

    StepYaml(ScriptContext context) {
        this.context = context;
        this.deeds = new DeedYaml(context);
    }

    /** Steps whose fixed times do not go back. */
    List<Step> steps(YamlNode list) {
        List<Step> steps = new ArrayList<>();
        @Nullable Duration last = null;
        for (YamlNode node : list.items()) {
            Optional<Step> step = node.attempt(this::step);
            if (step.isPresent() && step.get().when() instanceof When.At(Duration offset)) {
                if (last != null && offset.compareTo(last) < 0) {
                    node.need("at").report("goes back before the step above", "a time not before that one");
                }
                last = offset;
            }
            step.ifPresent(steps::add);
        }
        return steps;
    }

    private Step step(YamlNode node) {
        Who who = node.need("who").constant(Who.class);
        ActionKind kind = node.need("do").constant(ActionKind.class);
        if (!written(node, "who", who) || !written(node, "do", kind)) {
            throw new IllegalArgumentException("Told already");
        }
        if (Role.of(kind) != who.role()) {
            throw Telling.refuse(
                    node.need("do"),
                    kind + " is not for " + who,
                    "an action for " + who + "; this one is for "
                            + Role.of(kind).words());
        }
        AgentId as =
                node.find("as").map(id -> id.as(n -> new AgentId(n.text()))).orElseGet(() -> context.staff(who));
        When when = when(node, who.side());
        Set<Stage> stages = node.find("while")
                .map(list -> Set.copyOf(list.constants(Stage.class)))
                .orElse(Set.of());
        return new Step(node.line(), when, who.actor(as), node.as(n -> deeds.deed(n, who, kind)), stages);
    }

    /** Whether a constant was read and is no stand-in for something else. */
    private static boolean written(YamlNode node, String key, Enum<?> constant) {
        return node.find(key)
                .filter(value -> value.isScalar() && value.text().equals(constant.name()))
                .isPresent();
    }

    private static When when(YamlNode node, @Nullable Side side) {
        Optional<YamlNode> at = node.find("at");
        Optional<YamlNode> when = node.find("when");
        if (at.isPresent() == when.isPresent()) {
            node.report("has " + (at.isPresent() ? "both “at” and “when”" : "neither “at” nor “when”"), "one of them");
        }
        if (at.isPresent() && node.find("after").isPresent()) {
            node.need("after").report("“after” has nothing to come after", "“when” instead of “at”");
        }
        if (when.isEmpty()) {
            return new When.At(at.map(YamlNode::offset).orElse(Duration.ZERO));
        }
        Duration delay = node.find("after").map(YamlNode::duration).orElse(Duration.ZERO);
        return new When.After(trigger(when.get(), side), delay);
    }

    private static Trigger trigger(YamlNode node, @Nullable Side side) {
        if (node.isScalar()) {
            Happening happening = node.constant(Happening.class);
            return new Trigger(happening, happening.meantForParty() ? side : null, null);
        }
        node.allowOnly("event", "side", "kind");
        Happening happening = node.need("event").constant(Happening.class);
        Optional<Side> about = node.find("side").map(s -> s.constant(Side.class));
        @Nullable EvidenceKind kind =
                node.find("kind").map(k -> k.constant(EvidenceKind.class)).orElse(null);
        if (kind != null && happening != Happening.INFORMATION_ASKED && happening != Happening.EVIDENCE_ADDED) {
            node.need("kind").report(happening + " speaks of no kind of evidence", "no “kind”");
        }
        return new Trigger(happening, about.orElse(happening.meantForParty() ? side : null), kind);
    }
}
