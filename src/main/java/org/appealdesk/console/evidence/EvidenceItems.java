package org.appealdesk.console.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;

/** The evidence of a case from what happened in it: the buyer's first, by kind, then by when it came. */
final class EvidenceItems {
    private final Predicate<RecordedEvent> isPending;
    private final List<EvidenceItem> all = new ArrayList<>();

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
        all.sort(Comparator.comparing(EvidenceItem::side)
                .thenComparing(item -> item.evidence().kind())
                .thenComparing(EvidenceItem::at));
        List<EvidenceItem> marked = new ArrayList<>();
        for (EvidenceItem item : all) {
            boolean isFirst = marked.isEmpty() || marked.getLast().side() != item.side();
            marked.add(new EvidenceItem(
                    item.side(), item.evidence(), item.at(), item.isPending(), item.copyOf(), isFirst));
        }
        return marked;
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
            default -> {}
        }
    }

    /** A copy stands with the party whose evidence it is of. */
    private void addCopy(RecordedEvent event, EvidenceHandling.Redacted made) {
        all.stream()
                .filter(item -> item.id().equals(made.evidenceId()))
                .findFirst()
                .map(original -> new EvidenceItem(
                        original.side(),
                        new EvidenceFile(made.copyId(), original.evidence().kind(), made.copy(), made.why()),
                        event.at(),
                        isPending.test(event),
                        made.evidenceId(),
                        false))
                .ifPresent(all::add);
    }

    private void add(RecordedEvent event, Side side, List<EvidenceFile> files) {
        Instant at = event.at();
        files.forEach(file -> all.add(new EvidenceItem(
                side, file, at, isPending.test(event) || !file.file().complete(), "", false)));
    }
}
