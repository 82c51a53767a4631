package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.EVIDENCE_DIFFERS;
import static org.appealdesk.engine.RejectionCode.EVIDENCE_ID_TAKEN;
import static org.appealdesk.engine.RejectionCode.EVIDENCE_UNKNOWN;
import static org.appealdesk.engine.RejectionCode.WORDS_MISSING;

import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.event.DossierEvent.EvidenceHandled;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.SidedEvidence;
import org.jspecify.annotations.Nullable;

/** Keeping who looked at evidence, saved and redacted it (e19), of whichever appeal of the case. Null means done. */
final class CustodyDecisions {
    private CustodyDecisions() {}

    static @Nullable Rejection handle(Unfolding to, EvidenceHandling handling, Actor.Staff staff) {
        CaseFile file = to.state();
        return switch (handling) {
            case EvidenceHandling.Viewed(var id) when file.custody().isSameLook(staff.id(), id, to.now()) -> null;
            case EvidenceHandling.Viewed(var id) -> keep(to, handling, known(file, id));
            case EvidenceHandling.Exported(var id) -> keep(to, handling, known(file, id));
            case EvidenceHandling.BundleExported _ -> keep(to, handling, null);
            case EvidenceHandling.Redacted redacted -> keep(to, handling, redact(to, redacted));
        };
    }

    private static @Nullable Rejection keep(Unfolding to, EvidenceHandling handling, @Nullable Rejection wrong) {
        if (wrong == null) {
            to.add(RuleId.E19, new EvidenceHandled(handling));
        }
        return wrong;
    }

    private static @Nullable Rejection known(CaseFile file, String id) {
        return file.evidence(id).isPresent() || file.custody().copy(id).isPresent() ? null : unknown(id);
    }

    private static Rejection unknown(String id) {
        return Rejection.of(EVIDENCE_UNKNOWN, RuleId.E19, "id", id);
    }

    private static @Nullable Rejection redact(Unfolding to, EvidenceHandling.Redacted redacted) {
        CaseFile file = to.state();
        Optional<SidedEvidence> original = file.evidence(redacted.evidenceId());
        if (original.isEmpty()) {
            return unknown(redacted.evidenceId());
        }
        if (!original.get().evidence().file().sha256().equals(redacted.originalSha256())) {
            return Rejection.of(EVIDENCE_DIFFERS, RuleId.E19, "id", redacted.evidenceId());
        }
        if (known(file, redacted.copyId()) == null) {
            return Rejection.of(EVIDENCE_ID_TAKEN, RuleId.E19, "id", redacted.copyId());
        }
        if (redacted.why().isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.E19, "what", "why");
        }
        return EvidenceIntake.checkFiles(to.profile().evidence(), List.of(redacted.copy()));
    }
}
