package org.appealdesk.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;

/** Who had a piece of evidence in hand, when, and what for (e19): read from the events, oldest first. */
public final class CustodyTrail {
    private CustodyTrail() {}

    /**
     * One step of it.
     *
     * @param version of the event that tells of it
     */
    public record Entry(long version, Instant at, Actor by, Deed deed) {}

    /** What was done. */
    public sealed interface Deed {

        /** A party handed it in. */
        record Arrived(FileFacts file) implements Deed {}

        /** A redacted copy came to be, from the evidence with that id. */
        record CopiedFrom(String originalId, String originalSha256) implements Deed {}

        /** Support looked at it, saved it alone or with the whole case, or made a redacted copy of it. */
        record Handled(EvidenceHandling handling) implements Deed {}
    }

    /**
     * All that happened to a piece of evidence, or to a redacted copy.
     *
     * @param events of one case, in version order
     */
    public static List<Entry> of(List<RecordedEvent> events, String evidenceId) {
        List<Entry> about = events.stream()
                .flatMap(
                        event -> deed(event, evidenceId)
                                .map(deed -> new Entry(event.version(), event.at(), event.actor(), deed))
                                .stream())
                .toList();
        // The whole case was saved before this piece came, too.
        return about.stream().dropWhile(entry -> !isBeginning(entry.deed())).toList();
    }

    private static boolean isBeginning(Deed deed) {
        return deed instanceof Deed.Arrived || deed instanceof Deed.CopiedFrom;
    }

    private static Optional<Deed> deed(RecordedEvent event, String id) {
        return event.event() instanceof DossierEvent.EvidenceHandled(var handling)
                ? handled(handling, id)
                : arriving(event)
                        .filter(file -> file.id().equals(id))
                        .findFirst()
                        .map(file -> new Deed.Arrived(file.file()));
    }

    private static Optional<Deed> handled(EvidenceHandling handling, String id) {
        boolean isAbout = switch (handling) {
            case EvidenceHandling.Viewed(var viewed) -> viewed.equals(id);
            case EvidenceHandling.Exported(var exported) -> exported.equals(id);
            case EvidenceHandling.BundleExported _ -> true;
            case EvidenceHandling.Redacted redacted -> redacted.evidenceId().equals(id);
        };
        if (handling instanceof EvidenceHandling.Redacted redacted
                && redacted.copyId().equals(id)) {
            return Optional.of(new Deed.CopiedFrom(redacted.evidenceId(), redacted.originalSha256()));
        }
        return isAbout ? Optional.of(new Deed.Handled(handling)) : Optional.empty();
    }

    private static Stream<EvidenceFile> arriving(RecordedEvent event) {
        return switch (event.event()) {
            case FilingEvent.AppealFiled filed -> filed.filing().evidence().stream();
            case FilingEvent.CrossStatementFiled(var filing) -> filing.evidence().stream();
            case DossierEvent.EvidenceAdded(var _, var evidence) -> Stream.of(evidence);
            case DossierEvent.InformationSupplied(var _, var supply, var _) -> supply.evidence().stream();
            default -> Stream.empty();
        };
    }
}
