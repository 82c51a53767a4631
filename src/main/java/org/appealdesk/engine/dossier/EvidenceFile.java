package org.appealdesk.engine.dossier;

import org.appealdesk.engine.profile.EvidenceKind;

/**
 * A piece of evidence.
 *
 * @param id unique in its case, such as {@code E1}
 * @param remark what the party says it shows, may be empty
 */
public record EvidenceFile(String id, EvidenceKind kind, FileFacts file, String remark) {
    public EvidenceFile {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Evidence has an id");
        }
    }
}
