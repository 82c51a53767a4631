package org.appealdesk.training.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.training.scenario.Scenario.Card;
import org.appealdesk.training.scenario.Scenario.Difficulty;
import org.appealdesk.training.scenario.Scenario.Script;

/** Reads a scenario from its file, as {@code scenarios.md} describes it, with all checks. */
final class ScenarioYaml {
    private static final int VERSION = 1;
    private static final int LONGEST = 600;
    /** Members of support who appear in scenarios themselves. */
    private static final ScriptContext.Staff COLLEAGUES = new ScriptContext.Staff(new AgentId("HN"), new AgentId("QT"));

    private final Path folder;
    private final RuleProfiles profiles;

    private ScenarioYaml(Path folder, RuleProfiles profiles) {
        this.folder = folder;
        this.profiles = profiles;
    }

    /** @param folder where the evidence lies */
    static YamlResult<Scenario> read(YamlDocument document, Path folder, RuleProfiles profiles) {
        ScenarioYaml reader = new ScenarioYaml(folder, profiles);
        return document.as(root -> {
            Scenario scenario = reader.scenario(root);
            // Played only when all else is well: after another mistake the rules would refuse what nobody wrote.
            if (document.problems().isEmpty()) {
                profiles.find(scenario.profile()).ifPresent(profile -> Rehearsal.check(root, scenario, profile));
            }
            return scenario;
        });
    }

    private Scenario scenario(YamlNode root) {
        root.allowOnly(
                "scenario",
                "id",
                "title",
                "brief",
                "skill",
                "difficulty",
                "minutes",
                "profile",
                "start",
                "order",
                "parties",
                "evidence",
                "history",
                "script",
                "expected");
        root.need("scenario").whole(VERSION, VERSION);
        Card card = root.as(ScenarioYaml::card);
        Instant start = root.need("start").instant();
        YamlNode parties = root.need("parties").allowOnly("BUYER", "SELLER");
        TradeParty buyer = parties.need("BUYER").as(PartyYaml::party);
        TradeParty seller = parties.need("SELLER").as(PartyYaml::party);
        Map<Side, Person> people = new EnumMap<>(Side.class);
        people.put(Side.BUYER, PartyYaml.person(parties.need("BUYER")));
        people.put(Side.SELLER, PartyYaml.person(parties.need("SELLER")));
        Order order = root.need("order").as(n -> new OrderYaml(n, start).order(buyer, seller));
        RuleProfile profile = root.need("profile").as(this::profile);
        List<Exhibit> exhibits = new ExhibitYaml(
                        folder,
                        profile.evidence(),
                        Map.of(Side.BUYER, buyer.language(), Side.SELLER, seller.language()))
                .exhibits(root.need("evidence"));
        ScriptContext context = new ScriptContext(profile, order, people, exhibits, COLLEAGUES, "S");
        Script script = script(root, context);
        Expectation expected = root.need("expected").as(n -> new ExpectedYaml(context).expectation(n));
        Scenario scenario = new Scenario(card, profile.ref(), start, order, people, exhibits, script, expected);
        checkOutcomes(root.need("expected"), scenario, profile);
        return scenario;
    }

    private static Card card(YamlNode root) {
        YamlNode id = root.need("id");
        if (!id.text().matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            id.report("“" + id.text() + "” is no id", "lower-case words and digits joined by hyphens");
        }
        return new Card(
                id.text(),
                WordsYaml.both(root.need("title")),
                WordsYaml.both(root.need("brief")),
                WordsYaml.both(root.need("skill")),
                root.need("difficulty").constant(Difficulty.class),
                root.need("minutes").whole(1, LONGEST));
    }

    private RuleProfile profile(YamlNode node) {
        String name = node.text();
        return profiles.newest(name)
                .orElseThrow(() -> Telling.refuse(
                        node,
                        "the profile “" + name + "” is unknown",
                        "one of " + String.join(", ", profiles.names())));
    }

    private static Script script(YamlNode root, ScriptContext context) {
        StepYaml reader = new StepYaml(context);
        List<Step> history = root.need("history").as(reader::steps);
        List<Step> steps = root.find("script").map(n -> n.as(reader::steps)).orElse(List.of());
        checkTimes(root.need("history"), context.order(), root.need("start").instant());
        for (YamlNode node : root.find("script").map(YamlNode::items).orElse(List.of())) {
            node.find("at")
                    .filter(at -> at.offset().isNegative())
                    .ifPresent(at -> at.report("lies before the start", "a time from +0s on, or a step of “history”"));
        }
        return new Script(history, steps, context.words());
    }

    private static void checkTimes(YamlNode history, Order order, Instant start) {
        Duration registered = Duration.between(start, OrderClock.latest(order.times()));
        for (YamlNode node : history.items()) {
            node.find("when")
                    .ifPresent(
                            when -> when.report("“when” is not for the history", "“at” with a time before the start"));
            node.find("at").ifPresent(at -> {
                if (at.offset().isPositive()) {
                    at.report("lies after the start", "a time up to +0s, or a step of “script”");
                } else if (at.offset().compareTo(registered) < 0) {
                    at.report("lies before the order's own times", "a time not before them");
                }
            });
        }
    }

    /** The right outcomes must be possible for some reason given in the scenario. */
    private static void checkOutcomes(YamlNode expected, Scenario scenario, RuleProfile profile) {
        Reasons reasons = Reasons.of(scenario, profile);
        for (YamlNode node : expected.find("outcomes").map(YamlNode::items).orElse(List.of())) {
            reasons.checkOutcome(node);
        }
    }
}
