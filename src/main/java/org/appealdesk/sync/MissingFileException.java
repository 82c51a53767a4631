package org.appealdesk.sync;

/** A file that belongs to a command cannot be brought to the backend, now or later. */
public final class MissingFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingFileException(String message) {
        super(message);
    }
}
