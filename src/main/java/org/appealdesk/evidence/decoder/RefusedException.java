package org.appealdesk.evidence.decoder;

import java.io.IOException;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.Refusal.Reason;

/** A file, or a part of it, is not looked at, for a known reason. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedException(Reason reason, String details) {
        super(details);
        this.reason = reason;
    }

    Refusal refusal() {
        return new Refusal(reason, String.valueOf(getMessage()));
    }
}
