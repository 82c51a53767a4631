package org.appealdesk.engine.profile;

import java.util.Locale;
import java.util.Set;

/**
 * What evidence may be handed in.
 *
 * @param minimumWhenFiling fewest pieces with a new appeal (R6)
 * @param maximumFiles most pieces a party may hand in on one appeal
 * @param maximumBytes largest file, in bytes
 * @param extensions file name endings accepted, lower case without dot
 */
public record EvidenceRules(int minimumWhenFiling, int maximumFiles, long maximumBytes, Set<String> extensions) {
    public EvidenceRules {
        extensions = Set.copyOf(extensions);
    }

    /** Whether the name's ending is among the accepted ones. */
    public boolean accepts(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && extensions.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
