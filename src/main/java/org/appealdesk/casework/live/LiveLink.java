package org.appealdesk.casework.live;

/** The connection to the backend, as screens see it. Safe for use by several threads. */
public interface LiveLink {

    SyncStatus status();

    /**
     * Calls the watcher after the status changed, on any thread.
     *
     * @return ends the watching
     */
    Runnable watch(Runnable watcher);

    /** Tries now instead of waiting for the next try. */
    void syncNow();
}
