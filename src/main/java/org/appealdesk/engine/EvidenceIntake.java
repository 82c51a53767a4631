package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What evidence is accepted, by the profile's kinds, sizes and counts. */
final class EvidenceIntake {
    private final EvidenceRules rules;
    private final Side side;
    private final List<SidedEvidence> onFile;

    /** @param onFile all evidence of the appeal so far */
    EvidenceIntake(EvidenceRules rules, Side side, List<SidedEvidence> onFile) {
        this.rules = rules;
        this.side = side;
        this.onFile = onFile;
    }

    /** Null when all may be handed in together. */
    @Nullable Rejection check(List<EvidenceFile> offered) {
        List<EvidenceFile> fresh = fresh(offered);
        Set<String> ids = new HashSet<>();
        onFile.forEach(sided -> ids.add(sided.evidence().id()));
        for (EvidenceFile evidence : fresh) {
            Rejection wrong = check(evidence.file());
            if (wrong != null) {
                return wrong;
            }
            if (!ids.add(evidence.id())) {
                return Rejection.of(EVIDENCE_ID_TAKEN, RuleId.T9, "id", evidence.id());
            }
        }
        long mine = onFile.stream().filter(sided -> sided.side() == side).count();
        return mine + fresh.size() > rules.maximumFiles()
                ? Rejection.of(TOO_MUCH_EVIDENCE, RuleId.T9, "maximum", rules.maximumFiles())
                : null;
    }

    /** The files not handed in before: the same content by the same party is the same evidence (edge 9). */
    List<EvidenceFile> fresh(List<EvidenceFile> offered) {
        Set<String> known = new HashSet<>();
        onFile.stream()
                .filter(sided -> sided.side() == side)
                .forEach(sided -> known.add(sided.evidence().file().sha256()));
        List<EvidenceFile> fresh = new ArrayList<>();
        for (EvidenceFile evidence : offered) {
            if (known.add(evidence.file().sha256())) {
                fresh.add(evidence);
            }
        }
        return fresh;
    }

    private @Nullable Rejection check(FileFacts file) {
        if (!file.complete()) {
            return Rejection.of(EVIDENCE_INCOMPLETE, RuleId.E9, "name", file.name());
        }
        if (!rules.accepts(file.name())) {
            String accepted =
                    String.join(", ", rules.extensions().stream().sorted().toList());
            return Rejection.of(EVIDENCE_KIND_FORBIDDEN, RuleId.R6, "name", file.name(), "accepted", accepted);
        }
        return file.bytes() > rules.maximumBytes()
                ? Rejection.of(EVIDENCE_TOO_LARGE, RuleId.R6, "name", file.name(), "maximum", rules.maximumBytes())
                : null;
    }
}
