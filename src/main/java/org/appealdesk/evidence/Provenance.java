package org.appealdesk.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file says it comes from. Anybody can write anything there.
 *
 * @param takenAt by the camera's own clock, which knows no zone; null when it does not say, or when {@code created} does
 * @param created when it was taken or made, where the file says it with its zone
 * @param modified when it was saved last
 * @param software programs that wrote it, as it names them, in the file's order
 * @param device maker and model; may be empty
 * @param author who made it; may be empty
 * @param hasPosition whether it says where on earth it was taken
 */
public record Provenance(
        @Nullable LocalDateTime takenAt,
        @Nullable Instant created,
        @Nullable Instant modified,
        List<String> software,
        String device,
        String author,
        boolean hasPosition) {
    public static final Provenance UNKNOWN = new Provenance(null, null, null, List.of(), "", "", false);

    public Provenance {
        software = List.copyOf(software);
    }
}
