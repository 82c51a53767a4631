package org.appealdesk.engine.dossier;

import java.util.List;
import java.util.Set;

/**
 * A party's answer to a request (t13), whole or in part.
 *
 * @param requestId the request answered
 * @param items ids of the items this answers, never empty
 * @param text the party's words, may be empty when evidence is attached
 */
public record InformationSupply(String requestId, Set<String> items, String text, List<EvidenceFile> evidence) {
    public InformationSupply {
        items = Set.copyOf(items);
        evidence = List.copyOf(evidence);
    }
}
