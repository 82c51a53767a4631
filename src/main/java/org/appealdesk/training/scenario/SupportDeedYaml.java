package org.appealdesk.training.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;

/** Reads what an agent or a supervisor does. What a party is to read stands in its language. */
final class SupportDeedYaml {
    private final ScriptContext context;

    SupportDeedYaml(ScriptContext context) {
        this.context = context;
    }

    Deed ask(YamlNode node) {
        List<InformationItem> items = new ArrayList<>();
        for (YamlNode item : node.need("items").someItems()) {
            item.allowOnly("kind", "text");
            items.add(new InformationItem(
                    "I" + (items.size() + 1),
                    item.need("kind").constant(EvidenceKind.class),
                    item.need("text").text()));
        }
        return new Deed.Ask(
                context.newId(), DeedYaml.side(node), items, node.need("within").duration());
    }

    Deed phone(YamlNode node) {
        return new Deed.Phone(
                DeedYaml.side(node),
                node.find("outcome").map(n -> n.constant(CallOutcome.class)).orElse(null),
                node.find("duration").map(YamlNode::duration).orElse(null),
                node.need("note").text());
    }

    Deed message(YamlNode node) {
        Channel channel = Channel.support(DeedYaml.side(node));
        String text = node.need("text").text();
        return DeedYaml.fixed(new SupportAction.WriteToParty(new Message(context.newId(), channel, text, List.of())));
    }

    Deed tick(YamlNode node) {
        return new Deed.Tick(
                node.find("checks").map(list -> list.constants(Check.class)).orElse(List.of()));
    }

    Deed rule(YamlNode node) {
        Ruling ruling = new Ruling(
                node.need("outcome").constant(Outcome.class),
                node.need("findings").each(this::finding),
                node.need("rule").text(),
                node.find("measures")
                        .map(list -> list.each(SupportDeedYaml::measure))
                        .orElse(List.of()),
                node.need("texts").as(SupportDeedYaml::texts));
        return DeedYaml.fixed(new SupportAction.RuleCase(ruling));
    }

    private Finding finding(YamlNode node) {
        node.allowOnly("side", "claim", "result", "evidence");
        return new Finding(
                DeedYaml.side(node),
                node.need("claim").text(),
                node.need("result").constant(FindingResult.class),
                node.need("evidence").each(one -> Ground.evidence(context.evidenceId(one))));
    }

    private static SideMeasure measure(YamlNode node) {
        node.allowOnly("side", "kind", "value");
        return new SideMeasure(
                DeedYaml.side(node),
                node.need("kind").constant(MeasureKind.class),
                node.find("value").map(YamlNode::decimal).orElse(BigDecimal.ZERO));
    }

    private static RulingTexts texts(YamlNode node) {
        node.allowOnly("BUYER", "SELLER");
        return new RulingTexts(
                node.need(Side.BUYER.name()).text(),
                node.need(Side.SELLER.name()).text());
    }
}
