package org.appealdesk.bundle;

import java.io.IOException;

/** A file of the case is not, or no longer, what its events say; no bundle is made of it. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String id;

    DamagedFileException(String id) {
        super("The bytes of " + id + " are not those that the case names");
        this.id = id;
    }

    /** Of the evidence or message it belongs to. */
    public String id() {
        return id;
    }
}
