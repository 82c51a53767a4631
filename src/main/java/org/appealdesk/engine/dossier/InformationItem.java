package org.appealdesk.engine.dossier;

import org.appealdesk.engine.profile.EvidenceKind;

/**
 * One thing asked of a party.
 *
 * @param id unique in its request
 * @param kind the kind of evidence wanted; {@code OTHER} for an answer in words
 * @param text what is wanted, in the party's language
 */
public record InformationItem(String id, EvidenceKind kind, String text) {
    public InformationItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An item of a request has an id");
        }
    }
}
