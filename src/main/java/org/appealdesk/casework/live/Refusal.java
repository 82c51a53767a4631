package org.appealdesk.casework.live;

import org.appealdesk.engine.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out.
 *
 * @param rejection by the rules; null when it was for another reason
 * @param detail in the backend's words; empty when the rejection says it all
 */
public record Refusal(Why why, @Nullable Rejection rejection, String detail) {

    /** The kinds of reasons. */
    public enum Why {
        /** The rules do not allow it on the case as it has become. */
        RULES,
        /** The role or the queues do not reach that far, or not any more. */
        NOT_ALLOWED,
        /** The backend cannot read it: the one or the other needs an update. */
        NOT_UNDERSTOOD,
        /** Its id was used for something else before. */
        ID_REUSED,
        /** A file that belongs to it is gone from this device, or is not taken by the backend. */
        FILE,
        /** It had been carried out, and then the backend was restored from a backup of before that. */
        RESTORED
    }

    public static Refusal byRules(Rejection rejection) {
        return new Refusal(Why.RULES, rejection, "");
    }

    public static Refusal because(Why why, String detail) {
        return new Refusal(why, null, detail);
    }
}
