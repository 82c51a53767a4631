package org.appealdesk.training.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.training.evidence.Jpeg.Exif;
import org.appealdesk.training.evidence.Made.Origin;
import org.appealdesk.training.evidence.Made.Subject;
import org.jspecify.annotations.Nullable;

/** Reads {@code pictures.yaml}: the evidence files of one scenario, as {@code scenarios.md} describes. */
final class PicturesYaml {
    private static final int VERSION = 1;

    /** What a file can show. */
    private enum Shows {
        RECEIPT,
        HISTORY,
        CHAT,
        STATEMENT,
        LETTER
    }

    static YamlResult<List<Made>> read(Path file) {
        return YamlDocument.read(file).as(PicturesYaml::files);
    }

    private static List<Made> files(YamlNode root) {
        root.allowOnly("pictures", "files");
        root.need("pictures").whole(VERSION, VERSION);
        return root.need("files").each(PicturesYaml::file);
    }

    private static Made file(YamlNode node) {
        Shows shows = node.need("shows").constant(Shows.class);
        String name = node.need("file").text();
        boolean pdf = shows == Shows.STATEMENT || shows == Shows.LETTER;
        if (!name.matches(pdf ? "[a-z0-9-]+\\.pdf" : "[a-z0-9-]+\\.(jpg|png)")) {
            node.need("file").report("“" + name + "” does not fit what it shows", pdf ? "a .pdf" : "a .jpg or .png");
        }
        Origin origin = new Origin(
                new Exif(optional(node, "model"), optional(node, "software"), optional(node, "taken")),
                node.find("made").map(YamlNode::instant).orElse(Instant.EPOCH));
        return new Made(name, node.as(of -> subject(of, shows)), origin);
    }

    private static Subject subject(YamlNode node, Shows shows) {
        return switch (shows) {
            case RECEIPT -> new Subject.OfReceipt(receipt(node));
            case HISTORY -> new Subject.OfHistory(history(node));
            case CHAT -> new Subject.OfChat(chat(node));
            case STATEMENT -> new Subject.OfStatement(statement(node));
            case LETTER -> new Subject.OfLetter(letter(node));
        };
    }

    private static Receipt receipt(YamlNode node) {
        node.allowOnly(
                "file",
                "shows",
                "bank",
                "state",
                "amount",
                "time",
                "reference",
                "note",
                "fee",
                "payer",
                "payee",
                "clock",
                "edited",
                "model",
                "software",
                "taken");
        Receipt.Facts facts = new Receipt.Facts(
                node.need("amount").text(),
                node.need("time").text(),
                node.need("reference").text(),
                node.need("note").text(),
                orEmpty(node, "fee"));
        return new Receipt(
                bank(node),
                node.find("state")
                        .map(state -> state.constant(Receipt.State.class))
                        .orElse(Receipt.State.DONE),
                holder(node.need("payer")),
                holder(node.need("payee")),
                facts,
                node.need("clock").text(),
                optional(node, "edited"));
    }

    private static AccountHistory history(YamlNode node) {
        node.allowOnly("file", "shows", "bank", "holder", "balance", "entries", "clock", "model", "software", "taken");
        return new AccountHistory(
                bank(node),
                holder(node.need("holder")),
                node.need("balance").text(),
                node.need("entries").each(PicturesYaml::entry),
                node.need("clock").text());
    }

    private static AccountHistory.Movement entry(YamlNode node) {
        node.allowOnly("day", "time", "text", "amount");
        return new AccountHistory.Movement(
                node.need("day").text(),
                node.need("time").text(),
                node.need("text").text(),
                node.need("amount").text());
    }

    private static ChatExcerpt chat(YamlNode node) {
        node.allowOnly("file", "shows", "with", "about", "lines", "clock", "model", "software", "taken");
        return new ChatExcerpt(
                node.need("with").text(),
                node.need("about").text(),
                node.need("lines").each(PicturesYaml::line),
                node.need("clock").text());
    }

    /** {@code mine} or {@code theirs} holds the text. */
    private static ChatExcerpt.Line line(YamlNode node) {
        node.allowOnly("time", "mine", "theirs");
        boolean mine = node.find("mine").isPresent();
        return new ChatExcerpt.Line(
                mine,
                node.need("time").text(),
                node.need(mine ? "mine" : "theirs").text());
    }

    private static Statement statement(YamlNode node) {
        node.allowOnly(
                "file",
                "shows",
                "bank",
                "holder",
                "address",
                "period",
                "issued",
                "currency",
                "opening",
                "closing",
                "rows",
                "made");
        return new Statement(
                bank(node),
                holder(node.need("holder")),
                node.need("address").text(),
                node.need("period").text(),
                node.need("issued").text(),
                new Statement.Balances(
                        node.need("currency").text(),
                        node.need("opening").text(),
                        node.need("closing").text()),
                node.need("rows").each(PicturesYaml::row));
    }

    private static Statement.Row row(YamlNode node) {
        node.allowOnly("time", "reference", "text", "debit", "credit", "balance");
        return new Statement.Row(
                node.need("time").text(),
                node.need("reference").text(),
                node.need("text").text(),
                orEmpty(node, "debit"),
                orEmpty(node, "credit"),
                node.need("balance").text());
    }

    private static Letter letter(YamlNode node) {
        node.allowOnly("file", "shows", "bank", "to", "number", "dated", "subject", "paragraphs", "signed", "made");
        return new Letter(
                bank(node),
                holder(node.need("to")),
                node.need("number").text(),
                node.need("dated").text(),
                node.need("subject").text(),
                node.need("paragraphs").each(YamlNode::text),
                node.need("signed").text());
    }

    private static Bank bank(YamlNode node) {
        return node.need("bank").constant(Bank.class);
    }

    private static Receipt.Holder holder(YamlNode node) {
        node.allowOnly("name", "number", "bank");
        return new Receipt.Holder(node.need("name").text(), node.need("number").text(), orEmpty(node, "bank"));
    }

    private static String orEmpty(YamlNode node, String key) {
        return node.find(key).map(YamlNode::text).orElse("");
    }

    private static @Nullable String optional(YamlNode node, String key) {
        return node.find(key).map(YamlNode::text).orElse(null);
    }

    private PicturesYaml() {}
}
