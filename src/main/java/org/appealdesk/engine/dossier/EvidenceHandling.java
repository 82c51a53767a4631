package org.appealdesk.engine.dossier;

import java.util.regex.Pattern;

/** What support did with evidence (e19); who and when stand in the event. */
public sealed interface EvidenceHandling {

    /** Looked at one piece. */
    record Viewed(String evidenceId) implements EvidenceHandling {}

    /** Saved one piece outside of the program. */
    record Exported(String evidenceId) implements EvidenceHandling {}

    /**
     * Saved the whole case as a bundle.
     *
     * @param sha256 of the bundle's bytes, 64 lower-case hexadecimal digits; the bundle holds the events up to this one,
     *     without it and without those that came while it was made
     */
    record BundleExported(String sha256) implements EvidenceHandling {
        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        public BundleExported {
            if (!SHA256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: “" + sha256 + "”");
            }
        }
    }

    /**
     * Made a copy with something blacked out; the original stays as it was.
     *
     * @param evidenceId of the original
     * @param originalSha256 of the original's bytes, so that either hash leads to the other
     * @param copyId unique in the case, among evidence too; the copy can be looked at and saved under it
     */
    record Redacted(String evidenceId, String originalSha256, String copyId, FileFacts copy, String why)
            implements EvidenceHandling {
        public Redacted {
            if (copyId.isBlank()) {
                throw new IllegalArgumentException("A copy has an id");
            }
        }
    }
}
