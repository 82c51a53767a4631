package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;

/** The timeline's lines as the agent reads them. To be used on the FX thread only. */
public final class TimelineWords {
    private final EngineWords words;

    public TimelineWords(EngineWords words) {
        this.words = words;
    }

    /** What happened, as one line; what followed from it by itself stands behind an arrow. */
    public String line(TimelineEntry entry) {
        boolean areTicks = entry.events().stream().allMatch(event -> event.event() instanceof DossierEvent.CheckTicked);
        return entry.events().stream()
                .filter(event -> !isNotice(event) || entry.events().size() == 1)
                .map(words::event)
                .collect(Collectors.joining(areTicks ? "; " : " → "));
    }

    /** All that was said and is shown of an entry, a text each: what can be looked for. */
    List<String> read(TimelineEntry entry) {
        return switch (entry.content()) {
            case Content.Change _, Content.Handled _ -> List.of(line(entry));
            case Content.Statement(var _, var text) -> List.of(text);
            case Content.PartyMessage(var _, var message, var delivery) -> read(message, delivery);
            case Content.SupportMessage(var _, var message, var delivery) -> read(message, delivery);
            case Content.Evidence(var _, var file) ->
                List.of(file.id() + "  " + words.name(file.kind()), file.remark());
            case Content.Call(var _, var record) -> List.of(record.note());
            case Content.Note(var _, var text) -> List.of(text);
            case Content.Asked(var _, var request) ->
                request.items().stream().map(InformationItem::text).toList();
            case Content.Supplied(var _, var supply, var _) -> List.of(supply.text());
            case Content.Ruled _ -> List.of();
        };
    }

    private List<String> read(Message message, Delivery delivery) {
        List<String> all = new ArrayList<>(List.of(message.text()));
        delivery.fate().edits().forEach(edit -> all.add(edit.text()));
        message.files().forEach(file -> all.add(Untrusted.line(file.name())));
        return all;
    }

    /** {@code R13 t3}: the rules it came from. */
    public String ruleLabels(TimelineEntry entry) {
        return entry.rules().stream().map(RuleId::label).collect(Collectors.joining(" "));
    }

    /** What those rules say, a line each. */
    public String ruleTexts(TimelineEntry entry) {
        return words.rules(entry.rules());
    }

    /** Who was told; empty when nobody was. */
    public String told(TimelineEntry entry) {
        String told = sides(entry, true);
        return told.isEmpty() ? "" : words.text("transcript.told", told);
    }

    /** Who could not be told (edge 16); empty when everybody was. */
    public String notTold(TimelineEntry entry) {
        String missed = sides(entry, false);
        return missed.isEmpty() ? "" : words.text("transcript.notTold", missed);
    }

    private String sides(TimelineEntry entry, boolean delivered) {
        if (entry.events().size() == 1) {
            return "";
        }
        List<String> sides = entry.events().stream()
                .map(RecordedEvent::event)
                .filter(DossierEvent.NoticeSent.class::isInstance)
                .map(DossierEvent.NoticeSent.class::cast)
                .filter(notice -> notice.delivered() == delivered)
                .map(notice -> words.name(notice.to()))
                .distinct()
                .toList();
        return String.join(", ", sides);
    }

    private static boolean isNotice(RecordedEvent event) {
        return event.event() instanceof DossierEvent.NoticeSent;
    }
}
