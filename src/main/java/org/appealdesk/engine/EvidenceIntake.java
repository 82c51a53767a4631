package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What evidence is accepted from one side, by the profile's kinds, sizes and counts. */
final class EvidenceIntake {
    private final EvidenceRules rules;
    private final Side side;
    /** Of the open appeal; empty while one is being filed. */
    private final List<SidedEvidence> onFile;
    /** Ids name evidence in the whole case, over all its appeals. */
    private final Map<String, SidedEvidence> byId = new HashMap<>();
    /** Of redacted copies (e19). */
    private final Set<String> copyIds;

    private EvidenceIntake(EvidenceRules rules, Side side, CaseFile state) {
        this.rules = rules;
        this.side = side;
        this.onFile =
                state.openAppeal().map(appeal -> appeal.dossier().evidence()).orElse(List.of());
        this.copyIds = state.custody().copies().stream()
                .map(copy -> copy.evidence().id())
                .collect(Collectors.toSet());
        for (Appeal appeal : state.appeals()) {
            appeal.dossier()
                    .evidence()
                    .forEach(sided -> byId.put(sided.evidence().id(), sided));
        }
    }

    static EvidenceIntake of(Unfolding to, Side side) {
        return new EvidenceIntake(to.profile().evidence(), side, to.state());
    }

    /** How many different files these are. */
    static long pieces(List<EvidenceFile> offered) {
        return offered.stream()
                .map(evidence -> evidence.file().sha256())
                .distinct()
                .count();
    }

    /** Null when all may be handed in together. */
    @Nullable Rejection check(List<EvidenceFile> offered) {
        List<EvidenceFile> fresh = fresh(offered);
        Rejection wrong =
                checkFiles(rules, fresh.stream().map(EvidenceFile::file).toList());
        if (wrong != null) {
            return wrong;
        }
        Map<String, SidedEvidence> ids = new HashMap<>(byId);
        for (EvidenceFile evidence : fresh) {
            SidedEvidence sided = new SidedEvidence(side, evidence);
            SidedEvidence same = ids.put(evidence.id(), sided);
            // An earlier appeal may have had this very evidence; other evidence needs an id of its own.
            if (copyIds.contains(evidence.id()) || (same != null && !same.sameContent(sided))) {
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
        List<SidedEvidence> known = new ArrayList<>(onFile);
        List<EvidenceFile> fresh = new ArrayList<>();
        for (EvidenceFile evidence : offered) {
            SidedEvidence sided = new SidedEvidence(side, evidence);
            if (known.stream().noneMatch(sided::sameContent)) {
                known.add(sided);
                fresh.add(evidence);
            }
        }
        return fresh;
    }

    /** Whether files of these kinds and sizes are taken, as evidence or with a message; null means yes. */
    static @Nullable Rejection checkFiles(EvidenceRules rules, List<FileFacts> files) {
        for (FileFacts file : files) {
            if (!file.complete()) {
                return Rejection.of(EVIDENCE_INCOMPLETE, RuleId.E9, "name", file.name());
            }
            if (!rules.accepts(file.name())) {
                String accepted =
                        String.join(", ", rules.extensions().stream().sorted().toList());
                return Rejection.of(EVIDENCE_KIND_FORBIDDEN, RuleId.R6, "name", file.name(), "accepted", accepted);
            }
            if (file.bytes() > rules.maximumBytes()) {
                return Rejection.of(
                        EVIDENCE_TOO_LARGE, RuleId.R6, "name", file.name(), "maximum", rules.maximumBytes());
            }
        }
        return null;
    }
}
