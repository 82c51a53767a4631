package org.appealdesk.backend.retention;

import java.util.List;
import org.appealdesk.engine.trade.CaseId;

/**
 * What a purge did, or would do.
 *
 * @param events of those cases
 * @param bytes of those files
 * @param notes of absences
 * @param damaged cases that were left alone, because their chain of hashes does not hold: deleting them would hide that
 */
public record Purge(long cases, long events, long files, long bytes, long notes, List<CaseId> damaged) {
    public Purge {
        damaged = List.copyOf(damaged);
    }
}
