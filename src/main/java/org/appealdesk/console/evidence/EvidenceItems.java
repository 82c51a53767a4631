package org.appealdesk.console.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.appealdesk.console.evidence.EvidenceItem.Origin;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;

/**
 * The pieces of a case from what happened in it: the buyer's first; of each side the evidence by kind, then by when it
 * came, then what came with messages only.
 */
final class EvidenceItems {
    private final Predicate<RecordedEvent> isPending;
    private final List<EvidenceItem> handedIn = new ArrayList<>();
    private final List<EvidenceItem> sent = new ArrayList<>();

    private EvidenceItems(Predicate<RecordedEvent> isPending) {
        this.isPending = isPending;
    }

    /** @param isPending whether the authority has yet to confirm what happened */
    static List<EvidenceItem> of(List<RecordedEvent> events, Predicate<RecordedEvent> isPending) {
        EvidenceItems items = new EvidenceItems(isPending);
        events.forEach(items::add);
        return items.sorted();
    }

    private List<EvidenceItem> sorted() {
        List<EvidenceItem> all = new ArrayList<>(handedIn);
        all.addAll(onlySent());
        all.sort(Comparator.comparing(EvidenceItem::side)
                .thenComparing(EvidenceItem::isFromChat)
                .thenComparing(item -> item.evidence().kind())
                .thenComparing(EvidenceItem::at));
        List<EvidenceItem> marked = new ArrayList<>();
        for (EvidenceItem item : all) {
            marked.add(item.asFirstOfSide(marked.isEmpty() || marked.getLast().side() != item.side()));
        }
        return marked;
    }

    /** What was sent and handed in as well is evidence; what was sent twice is there once. */
    private List<EvidenceItem> onlySent() {
        Set<String> known =
                handedIn.stream().map(EvidenceItems::content).collect(Collectors.toCollection(HashSet::new));
        return sent.stream().filter(item -> known.add(content(item))).toList();
    }

    private static String content(EvidenceItem item) {
        return item.evidence().file().sha256();
    }

    private void add(RecordedEvent event) {
        AppealEvent what = event.event();
        switch (what) {
            case FilingEvent.AppealFiled filed ->
                add(event, filed.filing().side(), filed.filing().evidence());
            case FilingEvent.CrossStatementFiled(var filing) -> add(event, filing.side(), filing.evidence());
            case DossierEvent.EvidenceAdded(var side, var file) -> add(event, side, List.of(file));
            case DossierEvent.InformationSupplied(var side, var supply, var _) -> add(event, side, supply.evidence());
            case DossierEvent.EvidenceHandled(EvidenceHandling.Redacted redacted) -> addCopy(event, redacted);
            case DossierEvent.MessageSent(var message) -> {
                if (event.actor() instanceof Actor.Party(var side)) {
                    addSent(event, side, message);
                }
            }
            default -> {}
        }
    }

    /** A copy stands with the party whose evidence it is of. */
    private void addCopy(RecordedEvent event, EvidenceHandling.Redacted made) {
        handedIn.stream()
                .filter(item -> item.id().equals(made.evidenceId()))
                .findFirst()
                .map(original -> new EvidenceItem(
                        original.side(),
                        new EvidenceFile(made.copyId(), original.evidence().kind(), made.copy(), made.why()),
                        event.at(),
                        isPending.test(event),
                        new Origin.CopyOf(made.evidenceId()),
                        false))
                .ifPresent(handedIn::add);
    }

    private void add(RecordedEvent event, Side side, List<EvidenceFile> files) {
        files.forEach(file -> handedIn.add(item(event, side, file, new Origin.HandedIn())));
    }

    /** Numbered in the order in which they came; nothing that comes later changes a number. */
    private void addSent(RecordedEvent event, Side side, Message message) {
        for (FileFacts file : message.files()) {
            EvidenceFile piece =
                    new EvidenceFile("chat-" + (sent.size() + 1), EvidenceKind.CHAT_EXCERPT, file, message.text());
            sent.add(item(event, side, piece, new Origin.Chat(message.id())));
        }
    }

    private EvidenceItem item(RecordedEvent event, Side side, EvidenceFile file, Origin origin) {
        Instant at = event.at();
        return new EvidenceItem(
                side, file, at, isPending.test(event) || !file.file().complete(), origin, false);
    }
}
