package org.appealdesk.console.transcript;

import java.util.Optional;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.engine.MessageTrail.Fate;

/**
 * How far a message has got, and what became of its words.
 *
 * @param fate what the platform told of it
 * @param refusal why the authority did not take it; empty when it did, or has not said yet
 */
public record Delivery(State state, Fate fate, Optional<Refusal> refusal) {

    /** How far it has got; each is only said when it is known. */
    public enum State {
        /** It is for support, and here it is. */
        ARRIVED,
        /** It waits on this device. */
        QUEUED,
        /** The authority has it, and has not told yet what came of it. */
        UNCONFIRMED,
        /** The authority has it; whether it got to its reader is not known. */
        SENT,
        /** It is on its reader's device. */
        RECEIVED,
        /** Its reader had it on the screen. */
        SEEN,
        /** It was refused, or could not be delivered. */
        FAILED
    }

    /** A party's message to support. */
    static Delivery arrived(Fate fate) {
        return new Delivery(State.ARRIVED, fate, Optional.empty());
    }

    /** A message that a party is to read. */
    static Delivery of(Fate fate, Optional<Pending> pending) {
        return new Delivery(pending.map(Delivery::stateOf).orElseGet(() -> stateOf(fate)), fate, Optional.empty());
    }

    /** An own message that the authority did not take. */
    static Delivery refused(Refusal why) {
        return new Delivery(State.FAILED, Fate.SENT, Optional.of(why));
    }

    private static State stateOf(Pending pending) {
        return switch (pending) {
            case UNSENT -> State.QUEUED;
            case UNCONFIRMED -> State.UNCONFIRMED;
        };
    }

    private static State stateOf(Fate fate) {
        if (fate.failure().isPresent()) {
            return State.FAILED;
        }
        if (fate.seen().isPresent()) {
            return State.SEEN;
        }
        return fate.received().isPresent() ? State.RECEIVED : State.SENT;
    }
}
