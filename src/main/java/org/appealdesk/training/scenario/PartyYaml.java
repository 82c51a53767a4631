package org.appealdesk.training.scenario;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.protocol.yaml.YamlNode;

/** Reads a party: what the platform knows of it, its phone, and what it says when it is phoned. */
final class PartyYaml {
    private static final int MOST = 1_000_000;

    static TradeParty party(YamlNode node) {
        node.allowOnly(
                "accountId",
                "nickname",
                "kycName",
                "language",
                "account",
                "history",
                "device",
                "phone",
                "calls",
                "messages");
        return new TradeParty(
                node.need("accountId").text(),
                node.need("nickname").text(),
                node.need("kycName").text(),
                language(node.need("language")),
                node.find("account").map(PartyYaml::account).orElse(null),
                node.need("history").as(PartyYaml::history),
                node.find("device").map(YamlNode::text).orElse(null));
    }

    static Person person(YamlNode node) {
        return new Person(
                node.find("phone").map(PartyYaml::phone).orElse(null),
                node.find("calls").map(list -> list.each(PartyYaml::call)).orElse(List.of()),
                node.find("messages").map(inbox -> inbox.constant(Inbox.class)).orElse(Inbox.USUAL));
    }

    private static String language(YamlNode node) {
        String tag = node.text();
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException _) {
            node.report("“" + tag + "” is no language tag", "a BCP 47 tag such as vi or en");
        }
        return tag;
    }

    private static PaymentAccount account(YamlNode node) {
        node.allowOnly("provider", "holder", "number");
        return new PaymentAccount(
                node.need("provider").text(),
                node.need("holder").text(),
                node.need("number").text());
    }

    private static PartyHistory history(YamlNode node) {
        node.allowOnly("orders", "completedPerMille", "appealsFiled", "appealsAgainst", "merchant");
        return new PartyHistory(
                node.need("orders").whole(0, MOST),
                node.need("completedPerMille").whole(0, 1000),
                node.need("appealsFiled").whole(0, MOST),
                node.need("appealsAgainst").whole(0, MOST),
                node.need("merchant").flag());
    }

    /** A number that starts with + is taken as complete; any other stays as typed (edge 14). */
    private static PhoneNumber phone(YamlNode node) {
        String typed = node.text();
        String digits = typed.replaceAll("[ .()-]", "");
        return node.as(_ -> new PhoneNumber(typed, digits.startsWith("+") ? digits : null));
    }

    private static Person.Call call(YamlNode node) {
        node.allowOnly("outcome", "duration", "says");
        return new Person.Call(
                node.need("outcome").constant(CallOutcome.class),
                node.need("duration").duration(),
                WordsYaml.both(node.need("says")));
    }

    private PartyYaml() {}
}
