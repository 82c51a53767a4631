package org.appealdesk.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.jspecify.annotations.Nullable;

/** The case on a page that needs nothing but a browser: no scripts, nothing from elsewhere, light or dark, printable. */
final class Report {
    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8886}
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
            table{border-collapse:collapse;width:100%;margin:.5rem 0}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line);
            overflow-wrap:anywhere;white-space:pre-wrap}
            .facts th{width:14rem;font-weight:normal;opacity:.75}
            blockquote{margin:.5rem 0;padding:.2rem 1rem;border-left:3px solid var(--line);white-space:pre-wrap}
            .warning{border:1px solid var(--line);padding:.6rem 1rem}
            @media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}tr{break-inside:avoid}}
            """;

    private final Export export;
    private final ReportWords words;
    private final ReportText text;
    private final Html html = new Html();

    private Report(Export export) {
        this.export = export;
        this.words = export.words();
        this.text = new ReportText(words.language());
    }

    static String html(Export export, List<NamedFile> files) {
        Report report = new Report(export);
        report.head();
        report.order();
        report.parties();
        new ReportAppeals(export, report.text, report.html).write();
        report.rulings();
        report.messages();
        report.html.raw(new ReportEvidence(export, report.text, files).html());
        report.timeline();
        return report.html.raw("</body></html>\n").toString();
    }

    private void head() {
        String title = text.get("title", export.file().id().value());
        html.raw("<!DOCTYPE html>\n<html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .text(title)
                .raw("</title><style>\n" + STYLE + "</style></head><body>\n<h1>")
                .text(title)
                .raw("</h1>\n<p class=\"warning\">")
                .text(text.get("personal"))
                .raw("</p>\n")
                .facts(
                        fact("exportedBy", who(export.exporter())),
                        fact("exportedAt", words.time(export.at())),
                        fact("rules", export.file().governing().toString()),
                        fact("events", String.valueOf(export.events().size())));
    }

    private void order() {
        Order order = export.file().order();
        html.heading(text.get("order"))
                .facts(
                        fact("orderNumber", order.number().value()),
                        fact("advNo", order.identity().advNo()),
                        fact("maker", words.name(order.identity().maker())),
                        fact("amount", words.money(order.terms().amount())),
                        fact("unitPrice", order.terms().unitPrice().toPlainString()),
                        fact("totalPrice", words.money(order.terms().totalPrice())),
                        fact("payMethod", order.terms().payMethodName()),
                        fact("commission", words.money(order.terms().commission())),
                        fact("orderStatus", words.name(order.status())),
                        fact("created", words.time(order.times().createTime())),
                        fact("paid", time(order.times().notifyPayTime())),
                        fact("released", time(order.times().confirmPayTime())),
                        fact("cancelled", time(order.times().cancelTime())));
    }

    private void parties() {
        html.heading(text.get("parties"));
        for (Side side : Side.values()) {
            TradeParty party = export.file().order().party(side);
            html.smallHeading(words.name(side) + " · " + party.nickname())
                    .facts(
                            fact("kycName", party.kycName()),
                            fact("accountId", party.accountId()),
                            fact("language", party.language()),
                            fact("account", account(party.account())),
                            fact(
                                    "history",
                                    text.get(
                                            "historyFacts",
                                            party.history().orders(),
                                            party.history().appealsFiled(),
                                            party.history().appealsAgainst())));
        }
    }

    private static String account(@Nullable PaymentAccount account) {
        return account == null ? "" : account.provider() + " · " + account.holder() + " · " + account.number();
    }

    private void rulings() {
        html.heading(text.get("rulings"));
        List<RecordedEvent> rulings = export.events().stream()
                .filter(event -> ruling(event).isPresent())
                .toList();
        rulings.forEach(event -> ruling(event).ifPresent(ruling -> ruling(event, ruling)));
        if (rulings.isEmpty()) {
            html.paragraph(text.get("none"));
        }
    }

    private static Optional<Ruling> ruling(RecordedEvent event) {
        return switch (event.event()) {
            case RulingEvent.RulingProposed(var ruling, var _, var _) -> Optional.of(ruling);
            case RulingEvent.RulingMade(var ruling, var _, var _) -> Optional.of(ruling);
            default -> Optional.empty();
        };
    }

    private void ruling(RecordedEvent event, Ruling ruling) {
        html.smallHeading(words.event(event) + " · " + words.time(event.at()))
                .facts(fact("outcome", words.name(ruling.outcome())), fact("ruleCited", ruling.ruleCited()));
        html.table(
                List.of(text.get("side"), text.get("claim"), text.get("finding"), text.get("restsOn")),
                ruling.findings().stream()
                        .map(finding -> List.of(
                                words.name(finding.side()),
                                finding.claim(),
                                words.name(finding.result()),
                                finding.grounds().stream()
                                        .map(ground -> words.ground(ground, export.events()))
                                        .collect(Collectors.joining(", "))))
                        .toList());
        ruling.measures()
                .forEach(measure -> html.paragraph(words.name(measure.side()) + ": " + words.measure(measure)));
        for (Side side : Side.values()) {
            html.paragraph(text.get("textTo", words.name(side)))
                    .quote(ruling.texts().to(side));
        }
    }

    private void messages() {
        List<List<String>> rows = new ArrayList<>();
        for (RecordedEvent event : export.events()) {
            if (event.event() instanceof DossierEvent.MessageSent(Message message)) {
                rows.add(List.of(
                        words.time(event.at()),
                        who(event.actor()),
                        text.get("channel." + message.channel().name()),
                        message.text()));
            }
        }
        html.heading(text.get("messages"));
        table(rows, "time", "who", "channel", "message");
    }

    private void timeline() {
        html.heading(text.get("timeline"));
        table(
                export.events().stream()
                        .map(event -> List.of(
                                String.valueOf(event.version()),
                                words.time(event.at()),
                                who(event.actor()),
                                event.rule().label(),
                                words.event(event)))
                        .toList(),
                "version",
                "time",
                "who",
                "rule",
                "what");
    }

    private void table(List<List<String>> rows, String... headings) {
        if (rows.isEmpty()) {
            html.paragraph(text.get("none"));
        } else {
            html.table(List.of(headings).stream().map(text::get).toList(), rows);
        }
    }

    private Html.Fact fact(String key, String value) {
        return new Html.Fact(text.get(key), value);
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : words.time(at);
    }

    private String who(Actor actor) {
        return who(actor, words, text);
    }

    static String who(Actor actor, ReportWords words, ReportText text) {
        return switch (actor) {
            case Actor.Party(var side) -> words.name(side);
            case Actor.Staff staff -> staff.id().value();
            case Actor.Platform _ -> text.get("platform");
            case Actor.Clock _ -> text.get("clock");
        };
    }
}
