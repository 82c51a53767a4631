package org.appealdesk.training.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what the buyer and the seller do. */
final class PartyDeedYaml {
    /** Whom a party writes to. */
    private enum To {
        COUNTERPARTY,
        SUPPORT
    }

    private final ScriptContext context;

    PartyDeedYaml(ScriptContext context) {
        this.context = context;
    }

    /** @throws IllegalStateException when that is no party */
    Side side(Who who) {
        Side side = who.side();
        if (side == null) {
            throw new IllegalStateException(who + " is no party");
        }
        return side;
    }

    /** The party's own words, in its language. */
    String words(YamlNode node, Who who) {
        return context.say(node.need("text"), side(who));
    }

    Deed filing(YamlNode node, Side side) {
        YamlNode number = node.need("appeal");
        String appeal = number.text();
        if (!context.newAppeal(appeal)) {
            number.report("another step files an appeal with this number", "a number of its own");
        }
        Filing filing = new Filing(
                side,
                reason(node.need("reason"), side),
                description(node.need("text"), side),
                evidence(node, side),
                phone(node, side),
                node.find("disputeAmount").map(this::money).orElse(null));
        return number.as(_ -> DeedYaml.fixed(new PartyAction.FileAppeal(new AppealNumber(appeal), filing)));
    }

    private ReasonCode reason(YamlNode node, Side side) {
        ReasonCode reason = node.constant(ReasonCode.class);
        Optional<ReasonRule> rule = context.profile().reason(reason);
        if (rule.isEmpty() || !rule.get().sides().contains(side)) {
            List<String> fitting = context.profile().reasons().values().stream()
                    .filter(each -> each.sides().contains(side))
                    .map(each -> each.code().name())
                    .sorted()
                    .toList();
            node.report(reason + " is no reason for a " + side, "one of " + String.join(", ", fitting));
        }
        return reason;
    }

    private String description(YamlNode node, Side side) {
        String text = context.say(node, side);
        int most = context.profile().filing().descriptionLimit();
        if (text.length() > most) {
            node.report("the description has " + text.length() + " characters", "at most " + most);
        }
        return text;
    }

    private @Nullable PhoneNumber phone(YamlNode node, Side side) {
        boolean left = node.find("phone").map(YamlNode::flag).orElse(true);
        return left ? context.person(side).phone() : null;
    }

    private Money money(YamlNode node) {
        return node.as(
                n -> new Money(n.decimal(), context.order().terms().totalPrice().asset()));
    }

    Deed message(YamlNode node, Side side) {
        To to = node.find("to").map(n -> n.constant(To.class)).orElse(To.COUNTERPARTY);
        Channel channel = switch (to) {
            case COUNTERPARTY -> Channel.TRADE;
            case SUPPORT -> Channel.support(side);
        };
        String text = context.say(node.need("text"), side);
        List<FileFacts> files = node.find("files").stream()
                .flatMap(list -> list.each(id -> context.evidence(id, side)).stream())
                .map(EvidenceFile::file)
                .toList();
        return DeedYaml.fixed(new PartyAction.SendMessage(new Message(context.newId(), channel, text, files)));
    }

    Deed supply(YamlNode node, Side side) {
        String text = node.find("text").map(n -> context.say(n, side)).orElse("");
        List<EvidenceFile> evidence = evidence(node, side);
        if (text.isEmpty() && evidence.isEmpty()) {
            node.report("supplies nothing", "“text” or “evidence”");
        }
        Set<EvidenceKind> kinds = node.find("answers")
                .map(list -> Set.copyOf(list.constants(EvidenceKind.class)))
                .orElse(Set.of());
        return new Deed.Supply(kinds, text, evidence);
    }

    private List<EvidenceFile> evidence(YamlNode node, Side side) {
        return node.find("evidence")
                .map(list -> list.each(id -> context.evidence(id, side)))
                .orElse(List.of());
    }
}
