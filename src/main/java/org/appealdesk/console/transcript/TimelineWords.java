package org.appealdesk.console.transcript;

import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.console.words.EngineWords;
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
