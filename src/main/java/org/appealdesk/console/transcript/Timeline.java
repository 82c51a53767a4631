package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.engine.MessageTrail;
import org.appealdesk.engine.MessageTrail.Fate;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.trade.Side;

/** Turns the events of a case into its timeline. */
final class Timeline {
    private final List<TimelineEntry> entries = new ArrayList<>();
    private final Function<RecordedEvent, Optional<Pending>> pending;
    private final Map<String, Fate> fates;

    private Timeline(Function<RecordedEvent, Optional<Pending>> pending, Map<String, Fate> fates) {
        this.pending = pending;
        this.fates = fates;
    }

    /**
     * @param events of one case, in version order
     * @param pending how far the own action behind an event is; empty when it is confirmed
     */
    static List<TimelineEntry> of(List<RecordedEvent> events, Function<RecordedEvent, Optional<Pending>> pending) {
        Timeline timeline = new Timeline(pending, MessageTrail.of(events));
        events.forEach(timeline::tell);
        return List.copyOf(timeline.entries);
    }

    private void tell(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DossierEvent.MessageSent(var message) -> add(recorded, said(recorded, message));
            case DossierEvent.EvidenceAdded(var side, var evidence) ->
                add(recorded, new Content.Evidence(side, evidence));
            case DossierEvent.CallLogged(var call) -> add(recorded, new Content.Call(agent(recorded), call));
            case DossierEvent.NoteAdded(var text) -> add(recorded, new Content.Note(agent(recorded), text));
            case DossierEvent.EvidenceHandled(var handling) -> add(recorded, new Content.Handled(handling));
            case DossierEvent.InformationAsked(var request) ->
                add(recorded, new Content.Asked(agent(recorded), request));
            case DossierEvent.InformationSupplied(var side, var supply, var late) -> {
                add(recorded, new Content.Supplied(side, supply, late));
                addEvidence(recorded, side, supply.evidence());
            }
            case RulingEvent.RulingProposed(var ruling, var by, var _) ->
                add(recorded, new Content.Ruled(by, ruling, false));
            case RulingEvent.RulingMade(var ruling, var by, var _) ->
                add(recorded, new Content.Ruled(by, ruling, true));
            case FilingEvent.AppealFiled filed -> tellFiling(recorded, filed.filing());
            case FilingEvent.CrossStatementFiled(var filing) -> tellFiling(recorded, filing);
            case AnswerEvent.NegotiationFailed(var details) -> tellAnswer(recorded, details);
            case AnswerEvent.ConsensusDenied(var details) -> tellAnswer(recorded, details);
            case DossierEvent.NoticeSent _ -> tellNotice(recorded);
            case DossierEvent.MessageReported(var report) -> {
                // That it arrived and was seen stands at the message.
                if (!(report instanceof MessageReport.Received || report instanceof MessageReport.Seen)) {
                    tellChange(recorded);
                }
            }
            case OrderEvent _, FilingEvent _, AnswerEvent _, DossierEvent _, SupportEvent _, RulingEvent _ ->
                tellChange(recorded);
        }
    }

    private Content said(RecordedEvent recorded, Message message) {
        Fate fate = fates.getOrDefault(message.id(), Fate.SENT);
        if (recorded.actor() instanceof Actor.Party(var side)) {
            boolean isForSupport = message.channel() != Channel.TRADE;
            return new Content.PartyMessage(
                    side, message, isForSupport ? Delivery.arrived(fate) : Delivery.of(fate, Optional.empty()));
        }
        return new Content.SupportMessage(agent(recorded), message, Delivery.of(fate, pending.apply(recorded)));
    }

    private void tellFiling(RecordedEvent recorded, Filing filing) {
        tellChange(recorded);
        addStatement(recorded, filing.side(), filing.description());
        addEvidence(recorded, filing.side(), filing.evidence());
    }

    private void tellAnswer(RecordedEvent recorded, String details) {
        tellChange(recorded);
        if (recorded.actor() instanceof Actor.Party(var side)) {
            addStatement(recorded, side, details);
        }
    }

    /** What one command changed, and one agent's ticks in a row, stand in one line. */
    private void tellChange(RecordedEvent recorded) {
        int last = lastChangeOf(recorded);
        if (last >= 0) {
            entries.set(last, entries.get(last).with(recorded));
        } else {
            add(recorded, new Content.Change(sideOf(recorded)));
        }
    }

    /** A notice goes with what caused it, whatever that was. */
    private void tellNotice(RecordedEvent recorded) {
        int change = lastChangeOf(recorded);
        int last = entries.size() - 1;
        int home = change < 0 && last >= 0 && isSameCommand(entries.get(last), recorded) ? last : change;
        if (home >= 0) {
            entries.set(home, entries.get(home).with(recorded));
        } else {
            add(recorded, new Content.Change(Optional.empty()));
        }
    }

    private int lastChangeOf(RecordedEvent recorded) {
        for (int at = entries.size() - 1; at >= 0; at--) {
            TimelineEntry entry = entries.get(at);
            boolean isChange = entry.content() instanceof Content.Change;
            if (isChange
                    && (isSameCommand(entry, recorded) || (at == entries.size() - 1 && areTicks(entry, recorded)))) {
                return at;
            }
            if (!isSameCommand(entry, recorded)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSameCommand(TimelineEntry entry, RecordedEvent recorded) {
        return entry.events()
                .getFirst()
                .cause()
                .commandId()
                .equals(recorded.cause().commandId());
    }

    private boolean areTicks(TimelineEntry entry, RecordedEvent recorded) {
        return recorded.event() instanceof DossierEvent.CheckTicked
                && entry.pending().equals(pending.apply(recorded))
                && entry.events().stream()
                        .allMatch(one -> one.event() instanceof DossierEvent.CheckTicked
                                && one.actor().equals(recorded.actor()));
    }

    private void addStatement(RecordedEvent recorded, Side side, String text) {
        if (!text.isBlank()) {
            add(recorded, new Content.Statement(side, text));
        }
    }

    private void addEvidence(RecordedEvent recorded, Side side, List<EvidenceFile> files) {
        files.forEach(file -> add(recorded, new Content.Evidence(side, file)));
    }

    private void add(RecordedEvent recorded, Content content) {
        int part = 0;
        while (part < entries.size()
                && entries.get(entries.size() - 1 - part).place().version() == recorded.version()) {
            part++;
        }
        TimelineEntry.Place place = new TimelineEntry.Place(recorded.version(), part);
        entries.add(
                new TimelineEntry(place, recorded.at(), content, List.of(recorded), pending.apply(recorded), false));
    }

    private static String agent(RecordedEvent recorded) {
        return recorded.actor() instanceof Actor.Staff staff ? staff.id().value() : "";
    }

    private static Optional<Side> sideOf(RecordedEvent recorded) {
        if (recorded.actor() instanceof Actor.Party(var side)) {
            return Optional.of(side);
        }
        AppealEvent event = recorded.event();
        return switch (event) {
            case DossierEvent.InformationLapsed(var _, var side, var _) -> Optional.of(side);
            case OrderEvent.PartyBanned(var side) -> Optional.of(side);
            case OrderEvent _, FilingEvent _, AnswerEvent _, DossierEvent _, SupportEvent _, RulingEvent _ ->
                Optional.empty();
        };
    }
}
