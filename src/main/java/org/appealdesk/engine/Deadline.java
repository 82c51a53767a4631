package org.appealdesk.engine;

import java.time.Instant;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * An instant that matters to a case.
 *
 * @param due first instant at which it is too late
 * @param awaited who is awaited; null for customer support or the platform
 */
public record Deadline(Kind kind, Instant due, @Nullable Side awaited) {

    /** What happens at the due instant. */
    public enum Kind {
        /** An unpaid order expires. */
        PAYMENT(true),
        /** The case goes to customer support (t5). */
        ANSWER(true),
        /** The case goes to customer support (t8). */
        CONFIRMATION(true),
        /** A request for information lapses (t14). */
        INFORMATION(true),
        /** Support misses its target; nothing else happens. */
        SERVICE(false),
        /** The objection window closes. */
        OBJECTION(false);

        private final boolean lapses;

        Kind(boolean lapses) {
            this.lapses = lapses;
        }

        /** Whether the clock moves the case when it is due. */
        public boolean lapses() {
            return lapses;
        }
    }
}
