package org.appealdesk.evidence.wire;

import java.io.IOException;

/** The other side said what the protocol does not know, or more than it allows. Nothing it says can be relied on then. */
public final class WireException extends IOException {
    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }
}
