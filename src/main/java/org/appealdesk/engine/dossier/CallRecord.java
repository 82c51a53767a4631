package org.appealdesk.engine.dossier;

import java.time.Duration;
import org.appealdesk.engine.trade.Side;

/** One attempt to phone a party (t15). */
public record CallRecord(Side side, CallOutcome outcome, Duration duration, String note) {
    public CallRecord {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A call's duration is not negative: " + duration);
        }
    }
}
