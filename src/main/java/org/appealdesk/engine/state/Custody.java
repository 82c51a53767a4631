package org.appealdesk.engine.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling.Redacted;
import org.appealdesk.engine.dossier.EvidenceHandling.Viewed;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.AgentId;

/**
 * What was done with the evidence of a case, as far as rules ask for it (e19); the whole trail is in the events, see
 * {@link org.appealdesk.engine.CustodyTrail}.
 *
 * @param views when each person's last recorded look at each piece was
 * @param copies redacted copies, oldest first
 */
public record Custody(Map<View, Instant> views, List<Copy> copies) {
    public static final Custody EMPTY = new Custody(Map.of(), List.of());

    /** Looks at the same piece by the same person within this are one. */
    public static final Duration ONE_LOOK = Duration.ofMinutes(10);

    public Custody {
        views = Map.copyOf(views);
        copies = List.copyOf(copies);
    }

    /** Who looked at what. */
    public record View(AgentId by, String evidenceId) {}

    /**
     * A redacted copy, to be shown as evidence; it is nobody's, and counts for no checklist.
     *
     * @param evidence the copy; its remark says why it was made
     * @param of id of the original
     * @param originalSha256 of the original's bytes
     */
    public record Copy(EvidenceFile evidence, String of, String originalSha256) {}

    /** Whether this look is part of one that is recorded already. */
    public boolean isSameLook(AgentId by, String evidenceId, Instant at) {
        Instant last = views.get(new View(by, evidenceId));
        return last != null && at.isBefore(last.plus(ONE_LOOK));
    }

    public Custody viewed(AgentId by, Viewed look, Instant at) {
        Map<View, Instant> all = new HashMap<>(views);
        all.put(new View(by, look.evidenceId()), at);
        return new Custody(all, copies);
    }

    /** @param kind of the original */
    public Custody redacted(Redacted copied, EvidenceKind kind) {
        List<Copy> all = new ArrayList<>(copies);
        EvidenceFile copy = new EvidenceFile(copied.copyId(), kind, copied.copy(), copied.why());
        all.add(new Copy(copy, copied.evidenceId(), copied.originalSha256()));
        return new Custody(views, all);
    }

    /** The copy with this id. */
    public Optional<Copy> copy(String id) {
        return copies.stream().filter(copy -> copy.evidence().id().equals(id)).findFirst();
    }

    /** Copies of a piece of evidence, oldest first. */
    public List<Copy> copiesOf(String evidenceId) {
        return copies.stream().filter(copy -> copy.of().equals(evidenceId)).toList();
    }

    /** The copy with these bytes: from a copy's hash to its original. */
    public Optional<Copy> copyWith(String sha256) {
        return copies.stream()
                .filter(copy -> copy.evidence().file().sha256().equals(sha256))
                .findFirst();
    }
}
