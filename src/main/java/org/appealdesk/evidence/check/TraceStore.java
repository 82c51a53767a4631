package org.appealdesk.evidence.check;

import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.trade.CaseId;

/**
 * Keeps traces, so that files need not be inspected again at each start. What is lost can be made anew. Safe for use by
 * several threads.
 */
public interface TraceStore {

    /** Keeps nothing. */
    TraceStore NONE = new TraceStore() {
        @Override
        public List<Trace> all() {
            return List.of();
        }

        @Override
        public void keep(Trace trace) {}

        @Override
        public void forget(CaseId caseId) {}
    };

    /** @throws StorageException when it cannot be read */
    List<Trace> all();

    /**
     * Keeps a trace in the place of an earlier one of the same evidence.
     *
     * @throws StorageException when it cannot be kept
     */
    void keep(Trace trace);

    /** @throws StorageException when it cannot be kept */
    void forget(CaseId caseId);
}
