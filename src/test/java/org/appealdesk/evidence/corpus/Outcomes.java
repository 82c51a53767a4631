package org.appealdesk.evidence.corpus;

import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Refusal.Reason;

/** Takes outcomes apart, and insists. */
public final class Outcomes {

    private Outcomes() {}

    /** What was done; fails when it was refused. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** Why it was refused; fails when it was done. */
    public static Reason refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.reason();
        };
    }
}
