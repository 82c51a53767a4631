package org.appealdesk.bundle;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The report's part about the appeals: what was stated, asked and phoned. */
final class ReportAppeals {
    private final Export export;
    private final ReportWords words;
    private final ReportText text;
    private final Html html;

    ReportAppeals(Export export, ReportText text, Html html) {
        this.export = export;
        this.words = export.words();
        this.text = text;
        this.html = html;
    }

    void write() {
        export.file().appeals().forEach(this::appeal);
        calls();
        notes();
    }

    private void appeal(Appeal appeal) {
        html.heading(text.get("appeal", appeal.facts().number().value()))
                .facts(
                        fact("stage", words.name(appeal.stage())),
                        fact("filedAt", words.time(appeal.facts().filedAt())),
                        fact("reasonNow", words.name(appeal.reason())));
        filing(appeal.facts().filing(), "complainant");
        appeal.dossier().crossStatements().forEach(filing -> filing(filing, "crossStatement"));
        appeal.dossier().requests().forEach(this::request);
    }

    private void filing(Filing filing, String role) {
        html.smallHeading(text.get(role, words.name(filing.side())))
                .facts(
                        fact("reason", words.name(filing.reason())),
                        fact("phone", phone(filing.phone())),
                        fact("disputeAmount", money(filing.disputeAmount())))
                .quote(filing.description());
    }

    private void request(RequestState state) {
        var request = state.request();
        html.smallHeading(text.get("request", words.name(request.side()), words.time(request.dueAt())));
        html.paragraph(text.get("request." + state.status().name()));
        List<List<String>> rows = new ArrayList<>();
        for (InformationItem item : request.items()) {
            String supplied = text.get(state.supplied().contains(item.id()) ? "item.supplied" : "item.open");
            rows.add(List.of(words.name(item.kind()), item.text(), supplied));
        }
        html.table(List.of(text.get("kind"), text.get("asked"), text.get("state")), rows);
        for (RecordedEvent event : export.events()) {
            if (event.event() instanceof DossierEvent.InformationSupplied(var _, var supply, var _)
                    && supply.requestId().equals(request.id())) {
                html.paragraph(words.event(event) + " · " + words.time(event.at()))
                        .quote(supply.text());
            }
        }
    }

    private void calls() {
        List<List<String>> rows = new ArrayList<>();
        for (RecordedEvent event : export.events()) {
            if (event.event() instanceof DossierEvent.CallLogged(CallRecord call)) {
                rows.add(List.of(
                        words.time(event.at()),
                        Report.who(event.actor(), words, text),
                        words.name(call.side()),
                        words.name(call.outcome()),
                        text.get("seconds", call.duration().toSeconds()),
                        call.note()));
            }
        }
        html.heading(text.get("calls"));
        table(rows, "time", "who", "called", "outcome", "duration", "note");
    }

    private void notes() {
        List<List<String>> rows = new ArrayList<>();
        for (RecordedEvent event : export.events()) {
            if (event.event() instanceof DossierEvent.NoteAdded(var note)) {
                rows.add(List.of(words.time(event.at()), Report.who(event.actor(), words, text), note));
            }
        }
        html.heading(text.get("notes"));
        table(rows, "time", "who", "note");
    }

    private void table(List<List<String>> rows, String... headings) {
        if (rows.isEmpty()) {
            html.paragraph(text.get("none"));
        } else {
            html.table(List.of(headings).stream().map(text::get).toList(), rows);
        }
    }

    private static String phone(@Nullable PhoneNumber phone) {
        return phone == null ? "" : phone.asTyped();
    }

    private String money(@Nullable Money money) {
        return money == null ? "" : words.money(money);
    }

    private Html.Fact fact(String key, String value) {
        return new Html.Fact(text.get(key), value);
    }
}
