package org.appealdesk.console.evidence;

import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a small picture shows of a file.
 *
 * @param picture small; null when it has none
 * @param inspection null when the file could not be looked into
 * @param refusal why it could not; null when it could
 */
public record Glimpse(
        @Nullable Pixels picture,
        @Nullable Inspection inspection,
        @Nullable Refusal refusal) {

    boolean isOdd(Inspection.Oddity oddity) {
        return inspection != null && inspection.oddities().contains(oddity);
    }

    boolean isMissing() {
        return refusal != null && refusal.reason() == Refusal.Reason.MISSING;
    }

    FileKind kind() {
        return inspection == null ? FileKind.UNKNOWN : inspection.kind();
    }
}
