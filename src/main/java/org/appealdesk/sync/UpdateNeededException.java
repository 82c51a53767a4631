package org.appealdesk.sync;

/** The backend speaks a newer language than this program. */
final class UpdateNeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UpdateNeededException() {
        super("The backend is newer than this program: update it");
    }
}
